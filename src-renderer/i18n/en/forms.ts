import type { forms as italian } from '../it/forms.ts';
import type { Translation } from '../translation.ts';

/** Texts of the forms screen. */
export const forms: Translation<typeof italian> = {
  title: 'Forms',
  count_one: 'One filled form',
  count_other: '{{figure}} filled forms',
  search: 'Search the forms',
  searchPlaceholder: 'Client or name of the form…',
  clear: 'Clear the search',
  list: 'Filled forms',
  unknownClient: 'Client not given',
  filled: '{{filled}} of {{total}} fields',
  missing_one: 'one value missing',
  missing_other: '{{count}} values missing',
  next: 'Next form',
  previous: 'Previous form',
  open: 'Open the form',
  save: 'Save a copy…',
  saveAll: 'Save all as a ZIP…',
  savedAll: 'Forms saved in the ZIP',
  openRequest: 'Go to the request',
  saved: 'Form saved',
  choose: 'Choose a form to see it here.',
  loading: 'Reading the forms…',
  empty: 'No form yet',
  emptyHelp: 'Filled forms appear here as soon as a request is ready.',
  goToInbox: 'Go to the inbox',
  nothingFound: 'No form found',
  nothingFoundHelp: 'No client or form contains “{{text}}”.',
};
