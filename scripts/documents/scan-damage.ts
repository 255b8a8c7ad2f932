import { createCanvas, type Canvas } from '@napi-rs/canvas';

/** What a scanner does to a sheet. Angles in degrees, `noise` in grey levels, `blur` in pixels. */
export interface ScanDamage {
  readonly skew: number;
  readonly quarterTurns: 0 | 1 | 2 | 3;
  readonly paper: number;
  readonly noise: number;
  readonly blur: number;
  /** How much darker the dark edge is, 0..1, and which one it is. */
  readonly shade: number;
  readonly shadeEdge: 'left' | 'right' | 'top' | 'bottom';
  readonly jpegQuality: number;
}

/**
 * `office`: a kept scanner, straight and clean. `photo`: a telephone held over the sheet, with a
 * shadow. `rough`: dark edge, soft, noisy, hard JPEG, skewed, one in seven turned.
 */
export type DamageKind = 'office' | 'photo' | 'rough';

const LARGEST_SKEW: Readonly<Record<DamageKind, number>> = { office: 1, photo: 1.5, rough: 3 };

/** Draws the damage that one seed stands for. */
export function chooseDamage(kind: DamageKind, random: () => number): ScanDamage {
  const skew = (random() * 2 - 1) * LARGEST_SKEW[kind];
  const shadeEdge = (['left', 'right', 'top', 'bottom'] as const)[Math.floor(random() * 4)] ?? 'left';
  const turned = random() < 1 / 7;
  const quarterTurns = turned ? (([1, 2, 3] as const)[Math.floor(random() * 3)] ?? 1) : 0;
  const upright = { skew, shadeEdge, quarterTurns: 0 } as const;
  switch (kind) {
    case 'office':
      return { ...upright, paper: 249, noise: 5, blur: 0.3, shade: 0, jpegQuality: 75 };
    case 'photo':
      return { ...upright, paper: 236, noise: 6, blur: 0.4, shade: 0.3, jpegQuality: 82 };
    case 'rough':
      return {
        ...upright,
        quarterTurns,
        paper: 222 + Math.round(random() * 18),
        noise: 14 + random() * 10,
        blur: 0.5 + random() * 0.4,
        shade: 0.45 + random() * 0.25,
        jpegQuality: 38 + Math.round(random() * 12),
      };
  }
}

/** The sheet as it comes out of the scanner, as JPEG. */
export async function damagePage(
  page: Canvas,
  damage: ScanDamage,
  random: () => number,
): Promise<Uint8Array> {
  const sheet = turn(skewOnPaper(page, damage), damage.quarterTurns);
  addNoiseAndShade(sheet, damage, random);
  return new Uint8Array(await sheet.encode('jpeg', damage.jpegQuality));
}

function skewOnPaper(page: Canvas, { skew, blur }: ScanDamage): Canvas {
  const sheet = createCanvas(page.width, page.height);
  const context = sheet.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, sheet.width, sheet.height);
  context.translate(sheet.width / 2, sheet.height / 2);
  context.rotate((skew * Math.PI) / 180);
  context.filter = `blur(${blur}px)`;
  context.drawImage(page, -page.width / 2, -page.height / 2);
  return sheet;
}

function turn(page: Canvas, quarterTurns: ScanDamage['quarterTurns']): Canvas {
  if (quarterTurns === 0) return page;
  const sideways = quarterTurns % 2 === 1;
  const sheet = createCanvas(sideways ? page.height : page.width, sideways ? page.width : page.height);
  const context = sheet.getContext('2d');
  context.translate(sheet.width / 2, sheet.height / 2);
  context.rotate((quarterTurns * Math.PI) / 2);
  context.drawImage(page, -page.width / 2, -page.height / 2);
  return sheet;
}

function addNoiseAndShade(sheet: Canvas, damage: ScanDamage, random: () => number): void {
  const { width, height } = sheet;
  const context = sheet.getContext('2d');
  const image = context.getImageData(0, 0, width, height);
  const { data } = image;
  const grey = damage.paper / 255;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const light = grey * lightAt(x / width, y / height, damage);
      const noise = (random() + random() - 1) * damage.noise;
      const at = (y * width + x) * 4;
      for (let channel = at; channel < at + 3; channel += 1)
        data[channel] = (data[channel] ?? 0) * light + noise;
    }
  }
  context.putImageData(image, 0, 0);
}

/** A book-edge shadow: full light from a fifth of the page on, darker towards the edge. */
function lightAt(x: number, y: number, { shade, shadeEdge }: ScanDamage): number {
  const distance = { left: x, right: 1 - x, top: y, bottom: 1 - y }[shadeEdge];
  if (shade === 0 || distance > 0.2) return 1;
  return 1 - shade * (1 - distance / 0.2) ** 1.5;
}
