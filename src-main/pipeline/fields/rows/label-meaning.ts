/**
 * What the label of a column says its cells are. `thing` is any object ("descrizione", "partita"); `other`
 * is a column that the forms do not ask for; `foreign` tells that the table lists something else, such as claims.
 */
export type Meaning =
  | 'plate'
  | 'vehicle'
  | 'make'
  | 'model'
  | 'type'
  | 'year'
  | 'money'
  | 'unitPrice'
  | 'machine'
  | 'serial'
  | 'quantity'
  | 'building'
  | 'address'
  | 'town'
  | 'use'
  | 'area'
  | 'person'
  | 'surname'
  | 'qualification'
  | 'register'
  | 'turnover'
  | 'thing'
  | 'other'
  | 'foreign';
