import { describe, expect, it } from 'vitest';
import {
  LONGEST_LESSON,
  lessonText,
} from '../../../../../src-main/pipeline/classify/learning/lesson-text.ts';

describe('the text of a lesson', () => {
  it('keeps words and blanks what tells persons and contracts apart', () => {
    const text =
      'Drone Matrice300, volo VLOS. P.IVA IT08767520821, C.F. SNTLVC86S44H199T, targa AB123CD,\n' +
      'IBAN IT60X0542811101000000123456, tel. 0536/555.4412, ufficio.acquisti@vallebuona.example, € 1.500,00';
    expect(lessonText(text)).toBe(
      'Drone Matrice000, volo VLOS. P.IVA XX00000000000, C.F. XXXXXX00X00X000X, targa XX000XX,\n' +
        'IBAN XX00X0000000000000000000000, tel. 0000/000.0000, x@vallebuona.example, € 0.000,00',
    );
  });

  it('is the same when it is made of itself, so that a file gives what the machine has', () => {
    const once = lessonText(' Polizza n. A/12-345.67, rif. x1y2z3, m.rossi@pec.example \f seconda pagina ');
    expect(lessonText(once)).toBe(once);
  });

  it('holds no more than a lesson, also of hostile text', () => {
    const hostile = ['a', '1.', '@', 'a-', 'x1', '\u0000'].map((part) => part.repeat(LONGEST_LESSON));
    for (const text of hostile) expect(lessonText(text).length).toBeLessThanOrEqual(LONGEST_LESSON);
  });
});
