import { readFile } from 'node:fs/promises';
import {
  ParseSpeeds,
  PDFCheckBox,
  PDFDocument,
  PDFDropdown,
  PDFOptionList,
  PDFRadioGroup,
  PDFTextField,
  type PDFField,
} from '@cantoo/pdf-lib';
import type { FormField } from '../../../src-preload/contract/form-templates.ts';
import { formBoxes } from '../../adapters/pdf/forms/form-boxes.ts';
import { namedFields } from '../../adapters/pdf/forms/named-fields.ts';
import { BrokerFlowError } from '../../core/errors.ts';
import { shorten } from '../../core/plain-text.ts';
import { fontOf } from './embedded-font.ts';
import { readFormFont, type FormFont } from './form-font.ts';
import { writeChoice } from './write-choice.ts';
import { writeTextField } from './write-text-field.ts';

/** Reads and changes the fields of a filled form, one at a time, as a clerk does by hand. */
export interface FormEditor {
  readonly read: (bytes: Uint8Array) => Promise<readonly FormField[]>;
  /**
   * The form with another value in one field; '' empties it.
   * @throws BrokerFlowError `not-found` for a field that there is not, `invalid-input` for an option that there is not
   */
  readonly write: (bytes: Uint8Array, name: string, value: string) => Promise<Uint8Array>;
}

const LONGEST_LABEL = 120;

/** @param fontFile the face that every filled form embeds */
export function createFormEditor(fontFile: string): FormEditor {
  let font: Promise<FormFont> | null = null;
  const readFont = (): Promise<FormFont> => (font ??= readFile(fontFile).then(readFormFont));
  return {
    read: async (bytes) => {
      const document = await load(bytes);
      const fields = namedFields(document.getForm());
      return formBoxes(document).map(({ name, kind, tooltip, places, options, multiline }) => ({
        name,
        kind,
        label: shorten(tooltip === '' ? name : tooltip, LONGEST_LABEL),
        places,
        options,
        multiline,
        value: valueOf(fields.get(name)),
      }));
    },
    write: async (bytes, name, value) => {
      const document = await load(bytes);
      const field = namedFields(document.getForm()).get(name);
      if (!field) throw new BrokerFlowError('not-found', 'The form has no such field');
      const embedded = { font: await readFont(), ref: fontOf(document) };
      if (field instanceof PDFTextField) writeTextField(field, value, embedded);
      else if (!writeChoice(field, value, embedded))
        throw new BrokerFlowError('invalid-input', 'The field has no such option');
      return document.save({
        useObjectStreams: false,
        updateFieldAppearances: false,
        objectsPerTick: Number.POSITIVE_INFINITY,
      });
    },
  };
}

function load(bytes: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
}

function valueOf(field: PDFField | undefined): string {
  if (field instanceof PDFTextField) return field.getText() ?? '';
  if (field instanceof PDFCheckBox || field instanceof PDFRadioGroup) {
    const chosen = field.acroField.getValue().decodeText();
    return chosen === 'Off' ? '' : chosen;
  }
  if (field instanceof PDFDropdown || field instanceof PDFOptionList) return field.getSelected()[0] ?? '';
  return '';
}
