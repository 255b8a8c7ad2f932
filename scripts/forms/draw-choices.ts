import type { CheckSpec, ChoiceSpec } from './blocks.ts';
import { finish } from './draw-boxes.ts';
import { gridSpan, INK, take, type Sheet } from './sheet.ts';

const MARK = 10;
const LINE = 17;
const TEXT_SIZE = 8;

/** Check boxes side by side under one label; each can be ticked on its own. */
export function drawChecks(
  sheet: Sheet,
  block: { label: string; columns: number; checks: readonly CheckSpec[] },
): void {
  const top = take(sheet, 11 + Math.ceil(block.checks.length / block.columns) * LINE + 3);
  sheet.page.drawText(block.label, {
    x: gridSpan(0, 12).x,
    y: top - 7,
    size: 6.8,
    font: sheet.regular,
    color: INK.muted,
  });
  block.checks.forEach((check, index) => {
    const span = 12 / block.columns;
    const { x } = gridSpan((index % block.columns) * span, span);
    const y = top - 12 - MARK - Math.floor(index / block.columns) * LINE;
    const box = sheet.document.getForm().createCheckBox(check.name);
    sheet.page.drawRectangle({ x, y, width: MARK, height: MARK, ...frame });
    box.addToPage(sheet.page, { x: x + 1, y: y + 1, width: MARK - 2, height: MARK - 2, ...mark });
    finish(box, `${block.label}: ${check.label}`, false);
    drawAnswer(sheet, check.label, x + MARK + 5, y);
  });
}

/** Questions with exclusive answers, side by side on the grid: label, then the answers after it. */
export function drawChoices(sheet: Sheet, choices: readonly ChoiceSpec[]): void {
  const top = take(sheet, LINE + 4);
  const y = top - MARK - 4;
  let column = 0;
  for (const choice of choices) {
    const place = gridSpan(column, choice.span);
    column += choice.span;
    drawAnswer(sheet, choice.label, place.x, y);
    const group = sheet.document.getForm().createRadioGroup(choice.name);
    let x = place.x + sheet.regular.widthOfTextAtSize(choice.label, TEXT_SIZE) + 12;
    for (const option of choice.options) {
      sheet.page.drawCircle({ x: x + MARK / 2, y: y + MARK / 2, size: MARK / 2, ...frame });
      const bounds = { x: x + 1, y: y + 1, width: MARK - 2, height: MARK - 2 };
      group.addOptionToPage(option.value, sheet.page, { ...bounds, ...mark });
      drawAnswer(sheet, option.label, x + MARK + 4, y);
      x += MARK + 4 + sheet.regular.widthOfTextAtSize(option.label, TEXT_SIZE) + 12;
    }
    if (x - 12 > place.x + place.width) throw new Error(`The answers to "${choice.label}" are too wide`);
    finish(group, choice.label, false);
  }
}

const mark = { borderWidth: 0, backgroundColor: INK.white, textColor: INK.accent } as const;
const frame = { color: INK.white, borderColor: INK.line, borderWidth: 0.8 } as const;

function drawAnswer(sheet: Sheet, text: string, x: number, y: number): void {
  sheet.page.drawText(text, { x, y: y + 2.2, size: TEXT_SIZE, font: sheet.regular, color: INK.text });
}
