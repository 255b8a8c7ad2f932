import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { IDENTITY, matrixOf, multiply, type Matrix } from './matrix.ts';
import { loadPdfLibrary, type PageView } from './pdf-runtime.ts';

/**
 * Which share of a page pictures cover, 0..1 (overlapping ones count twice, up to 1). It decodes the
 * pictures, so ask only when the answer matters.
 */
export async function imageCoverage(page: PDFPageProxy, viewport: PageView): Promise<number> {
  const { OPS } = await loadPdfLibrary();
  const { fnArray, argsArray } = await page.getOperatorList();
  const painting = new Set([
    OPS.paintImageXObject,
    OPS.paintInlineImageXObject,
    OPS.paintImageMaskXObject,
    OPS.paintImageXObjectRepeat,
    OPS.paintImageMaskXObjectRepeat,
  ]);
  const stack: Matrix[] = [];
  let current = IDENTITY;
  let area = 0;
  fnArray.forEach((operator, index) => {
    if (operator === OPS.save) stack.push(current);
    else if (operator === OPS.restore) current = stack.pop() ?? current;
    else if (operator === OPS.transform) current = multiply(current, matrixOf(numbersOf(argsArray[index])));
    else if (operator === OPS.paintFormXObjectBegin) {
      stack.push(current);
      const [matrix] = listOf(argsArray[index]);
      if (matrix) current = multiply(current, matrixOf(numbersOf(matrix)));
    } else if (operator === OPS.paintFormXObjectEnd) current = stack.pop() ?? current;
    else if (painting.has(operator)) area += Math.abs(current[0] * current[3] - current[1] * current[2]);
  });
  return Math.min(1, area / (viewport.width * viewport.height));
}

function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value instanceof Float32Array || value instanceof Float64Array ? [...value] : [];
}

const numbersOf = (value: unknown): readonly number[] => listOf(value).map(Number);
