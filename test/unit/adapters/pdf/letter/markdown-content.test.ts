import { describe, expect, it } from 'vitest';
import {
  escapeMarkdown,
  markdownContent,
} from '../../../../../src-main/adapters/pdf/letter/markdown-content.ts';

/** The words of content, in the order they are printed. */
function words(content: unknown): string {
  if (typeof content === 'string') return content;
  if (Array.isArray(content)) return content.map(words).join('');
  if (typeof content !== 'object' || content === null) return '';
  return Object.values(content).map(words).join('');
}

describe('markdownContent', () => {
  it('makes headings, paragraphs, lists, tables and rules', () => {
    const source =
      '# Scheda\n\nUn **caso** *raro*.\n\n- uno\n- due\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n\n---';
    const [heading, paragraph, list, table, rule] = markdownContent(source);
    expect(heading).toMatchObject({ text: [{ text: 'Scheda' }], bold: true });
    expect(paragraph).toMatchObject({
      text: [
        { text: 'Un ' },
        { text: 'caso', bold: true },
        { text: ' ' },
        { text: 'raro', italics: true },
        { text: '.' },
      ],
    });
    expect(list).toMatchObject({ ul: [{ stack: [{ text: [{ text: 'uno' }] }] }, {}] });
    expect(table).toMatchObject({
      table: {
        headerRows: 1,
        body: [
          [{}, { alignment: 'right' }],
          [{}, {}],
        ],
      },
    });
    expect(rule).toHaveProperty('canvas');
  });

  it('leaves out the head of a table that has no words', () => {
    expect(markdownContent('| | |\n|---|---|\n| Cliente | Rossi |')).toMatchObject([
      { table: { headerRows: 0, body: [[{}, {}]] } },
    ]);
  });

  it('prints HTML as text, and of links and pictures their words alone', () => {
    const content = markdownContent(
      '<img src="file:///etc/passwd"> <b>x</b> [qui](https://example.com) ![logo](/etc/passwd) R&amp;S',
    );
    const text = JSON.stringify(content);
    expect(text).not.toMatch(/"(link|image|svg)":/u);
    expect(words(content)).toContain('<b>x</b> qui logo');
  });

  it('prints escaped values letter by letter', () => {
    const value = '# **Rossi** | <b> [x](y) R&amp;S 1. - + `z` \\ www.x.it';
    expect(words(markdownContent(`Da ${escapeMarkdown(value)}`))).toContain(`Da ${value}`);
    expect(words(markdownContent(`| a |\n|---|\n| ${escapeMarkdown(value)} |`))).toContain(value);
  });
});
