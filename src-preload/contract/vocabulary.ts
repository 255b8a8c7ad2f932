/** The five lines a broker sorts its mail into. Stored, shown and exchanged under these names. */
export const CATEGORIES = [
  'Flotta Auto',
  'RC Professionale',
  'Fabbricato',
  'Rischi Tecnologici',
  'Altro',
] as const;
export type Category = (typeof CATEGORIES)[number];

/** The ordered stages a document goes through; see the pipeline for what each does. */
export const STAGES = ['intake', 'text', 'classify', 'fields', 'forms', 'email'] as const;
export type Stage = (typeof STAGES)[number];

/** Life of a request. `review` and `failed` always carry a {@link ReasonCode}. */
export const REQUEST_STATUSES = [
  'received',
  'reading',
  'classifying',
  'extracting',
  'compiling',
  'ready',
  'review',
  'failed',
  'archived',
] as const;
export type RequestStatus = (typeof REQUEST_STATUSES)[number];

/** Statuses in which the engine still has something to do by itself. */
export const WORKING_STATUSES = [
  'received',
  'reading',
  'classifying',
  'extracting',
  'compiling',
] as const satisfies readonly RequestStatus[];

/** Every datum the product looks for, in the order a clerk reads them. */
export const FIELD_NAMES = [
  'clientName',
  'vatNumber',
  'taxCode',
  'email',
  'phone',
  'iban',
  'street',
  'postalCode',
  'city',
  'province',
  'profession',
  'turnoverEur',
  'employees',
  'plates',
  'vehicleCount',
  'buildingYear',
  'buildingAreaSqm',
  'limitEur',
  'sumInsuredEur',
  'deductibleEur',
  'effectiveDate',
  'replyBy',
  'currentInsurer',
  'currentPolicyNumber',
] as const;
export type FieldName = (typeof FIELD_NAMES)[number];

/**
 * How each field is normalised, compared, edited and shown.
 * `date` is ISO yyyy-mm-dd, `money` a number of euro, `count` a non-negative integer,
 * `code` upper case without spaces, `list` a list of codes.
 */
export const FIELD_KINDS = {
  clientName: 'text',
  vatNumber: 'code',
  taxCode: 'code',
  email: 'text',
  phone: 'code',
  iban: 'code',
  street: 'text',
  postalCode: 'code',
  city: 'text',
  province: 'code',
  profession: 'text',
  turnoverEur: 'money',
  employees: 'count',
  plates: 'list',
  vehicleCount: 'count',
  buildingYear: 'count',
  buildingAreaSqm: 'count',
  limitEur: 'money',
  sumInsuredEur: 'money',
  deductibleEur: 'money',
  effectiveDate: 'date',
  replyBy: 'date',
  currentInsurer: 'text',
  currentPolicyNumber: 'text',
} as const satisfies Record<FieldName, 'text' | 'code' | 'money' | 'count' | 'date' | 'list'>;

/** The value type of a field follows from its kind. */
export type FieldValue<N extends FieldName = FieldName> = {
  [K in FieldName]: (typeof FIELD_KINDS)[K] extends 'list'
    ? readonly string[]
    : (typeof FIELD_KINDS)[K] extends 'money' | 'count'
      ? number
      : string;
}[N];

/**
 * What speaks against a value: its check digit; a calendar, a list or a range that does not hold it; a figure
 * that nobody means (a limit of 3 euro).
 */
export const FIELD_PROBLEMS = ['check-digit', 'out-of-range', 'implausible'] as const;
export type FieldProblem = (typeof FIELD_PROBLEMS)[number];

/** Where a page's words came from. */
export const PAGE_SOURCES = ['text', 'ocr', 'blank'] as const;
export type PageSource = (typeof PAGE_SOURCES)[number];

/**
 * What may have spoilt the reading of a page. `unsure-words`: many words were recognised without certainty;
 * `unread-ink`: a part of the page has ink where no word was found.
 */
export const PAGE_WARNINGS = [
  'low-resolution',
  'low-contrast',
  'noisy',
  'uneven-light',
  'skewed',
  'photo',
  'unsure-words',
  'unread-ink',
] as const;
export type PageWarning = (typeof PAGE_WARNINGS)[number];

/** What a file holds and reading leaves alone: nothing in a document is run or fetched. */
export const IGNORED_CONTENT = [
  'javascript',
  'launch-action',
  'external-reference',
  'form-submission',
  'xfa-form',
  'multimedia',
] as const;
export type IgnoredContent = (typeof IGNORED_CONTENT)[number];

/** Who decided the category. `clerk` is a correction by hand. */
export const CLASSIFIERS = ['local', 'openai', 'cache', 'clerk'] as const;
export type Classifier = (typeof CLASSIFIERS)[number];

/** How many live matters of different kinds a request holds: `none` asks for nothing, of `several` one was chosen. */
export const MATTERS = ['one', 'several', 'none'] as const;
export type Matters = (typeof MATTERS)[number];

/**
 * The forms this version can fill. `summary` is the one-page risk summary every category gets, `office` any form of the
 * office's own.
 */
export const FORM_TEMPLATES = [
  'fleet',
  'professional',
  'building',
  'technology',
  'summary',
  'office',
] as const;
export type FormTemplate = (typeof FORM_TEMPLATES)[number];

/** Whom a message is written to. */
export const DRAFT_KINDS = ['insurer', 'client'] as const;
export type DraftKind = (typeof DRAFT_KINDS)[number];

/**
 * What a message is for. `quotation` asks an insurer, `missing-data` asks the client for what is missing, `receipt`
 * confirms to the client that the request arrived, `reminder` goes to either, `answer` to whoever wrote something
 * that is no request for quotation. `renewal` proposes to the client to renew a policy; it belongs to no request.
 */
export const DRAFT_PURPOSES = [
  'quotation',
  'missing-data',
  'receipt',
  'reminder',
  'answer',
  'renewal',
] as const;
export type DraftPurpose = (typeof DRAFT_PURPOSES)[number];

/**
 * How the letters of a request stand, by what a clerk must know first. `none`: nothing was sent from here; `answered`:
 * a reply came after the last that was sent.
 */
export const SENT_STATES = ['none', 'waiting', 'sent', 'failed', 'unsure', 'answered'] as const;
export type SentState = (typeof SENT_STATES)[number];

/** Languages that messages are written in. */
export const MAIL_LANGUAGES = ['it', 'en'] as const;
export type MailLanguage = (typeof MAIL_LANGUAGES)[number];

/** How a document came in. */
export const INTAKE_SOURCES = ['drop', 'dialog', 'watch', 'cli', 'sample', 'mail'] as const;
export type IntakeSource = (typeof INTAKE_SOURCES)[number];
