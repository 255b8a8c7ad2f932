import type { shared as italian } from '../it/shared.ts';
import type { Translation } from '../translation.ts';

/** Words used on several screens. */
export const shared: Translation<typeof italian> = {
  appName: 'BrokerFlow',
  action: {
    cancel: 'Cancel',
    close: 'Close',
    confirm: 'Confirm',
    open: 'Open',
    save: 'Save',
    undo: 'Undo',
    retry: 'Try again',
    remove: 'Delete',
    stop: 'Stop',
    back: 'Back',
    details: 'Details',
    reload: 'Reload the window',
  },
  status: {
    received: 'Received',
    reading: 'Reading',
    classifying: 'Classifying',
    extracting: 'Extracting data',
    compiling: 'Filling forms',
    ready: 'Ready',
    review: 'To review',
    failed: 'Failed',
    archived: 'Archived',
  },
  sentState: {
    none: 'Nothing sent',
    waiting: 'On its way',
    sent: 'Sent',
    failed: 'Not arrived',
    unsure: 'Outcome unsure',
    answered: 'Answered',
  },
  stage: {
    intake: 'Intake',
    text: 'Reading',
    classify: 'Classification',
    fields: 'Data extraction',
    forms: 'Form filling',
    email: 'E-mail draft',
  },
  progress: {
    pages: '{{done}} of {{total}} pages',
    steps: '{{done}} of {{total}}',
  },
  category: {
    none: 'No category',
    label: 'Category',
  },
  confidence: {
    label: 'Confidence',
    value: 'Confidence {{value}}',
    low: 'Low confidence: {{value}}',
  },
  field: {
    clientName: 'Client',
    vatNumber: 'VAT number',
    taxCode: 'Tax code',
    email: 'E-mail',
    phone: 'Phone',
    iban: 'IBAN',
    street: 'Street',
    postalCode: 'Postal code',
    city: 'City',
    province: 'Province',
    profession: 'Business',
    turnoverEur: 'Turnover',
    employees: 'Employees',
    plates: 'Plates',
    vehicleCount: 'Vehicles',
    buildingYear: 'Year built',
    buildingAreaSqm: 'Area (m²)',
    limitEur: 'Limit',
    sumInsuredEur: 'Sum insured',
    deductibleEur: 'Deductible',
    effectiveDate: 'Effective date',
    replyBy: 'Reply by',
    currentInsurer: 'Current insurer',
    currentPolicyNumber: 'Current policy',
  },
  template: {
    fleet: 'Motor fleet questionnaire',
    professional: 'Professional liability questionnaire',
    building: 'Building questionnaire',
    technology: 'Technology risks questionnaire',
    summary: 'Risk summary',
  },
  source: {
    drop: 'Dropped on the window',
    dialog: 'Chosen from disk',
    watch: 'From the mail folder',
    cli: 'From the command line',
    sample: 'Sample document',
    mail: 'From the mailbox',
  },
  reasonShort: {
    encrypted: 'Password protected',
    'wrong-password': 'Wrong password',
    damaged: 'Damaged file',
    'not-a-document': 'Not a readable document',
    'other-archive': 'Archive not opened',
    'sealed-message': 'Encrypted message',
    'empty-file': 'Empty file',
    'no-pages': 'No pages',
    'too-large': 'File too large',
    'too-many-pages': 'Too many pages',
    'unreadable-file': 'File unreadable on disk',
    'no-text': 'No text found',
    'xfa-form': 'XFA form',
    'disk-full': 'Disk full',
    'ocr-failed': 'Scan could not be read',
    'form-failed': 'Form not filled',
    'database-busy': 'Database busy',
    'database-newer': 'Database of a newer version',
    'database-damaged': 'Database damaged',
    'folder-not-writable': 'Folder not writable',
    'secret-store-locked': 'Key locked',
    'no-program': 'No program opens it',
    'mailbox-off': 'Mailbox not read',
    'network-off': 'Network unreachable',
    'invalid-input': 'Value not accepted',
    'not-found': 'Not found',
    conflict: 'Changed meanwhile',
    cancelled: 'Stopped',
    forbidden: 'Not allowed',
    internal: 'Unexpected error',
    'models-disagree': 'Opinions differ',
    'several-requests': 'Several requests',
    'no-request': 'No request',
    'contradictory-data': 'Conflicting data',
    'unconfirmed-data': 'Data to confirm',
    'unsure-client': 'Client to confirm',
    'low-confidence': 'Category uncertain',
    'missing-data': 'Data missing',
    'invalid-data': 'Data not valid',
    'poor-reading': 'Reading uncertain',
    'unread-part': 'Attachment not read',
    duplicate: 'Already received',
    'not-delivered': 'Message not delivered',
    answered: 'Reply arrived',
  },
  reason: {
    encrypted: 'The file is password protected. The original is kept. Enter the password to continue.',
    'wrong-password':
      'The password does not open the file. The original is kept. Check capitals and digits, then try again.',
    damaged:
      'The file is damaged and does not open. The original is kept as it is. Ask the sender for it again.',
    'not-a-document':
      'The file is neither a PDF nor an image, an e-mail or a ZIP archive. The original is kept. Save it as a PDF and add that.',
    'other-archive':
      'This kind of archive is not opened (RAR, 7z or too many archives one inside the other). The original is kept. Extract the files on your computer and drop those.',
    'sealed-message':
      'The message is encrypted for its recipient. The original is kept. Open it in the mail program, save the attachments and drop those.',
    'empty-file': 'The file is empty: there is nothing to read. Ask the sender for it again.',
    'no-pages': 'The PDF has no pages. The original is kept. Ask the sender for it again.',
    'too-large':
      'The file, or what it holds, is larger than allowed. The original was not touched. Raise the limit in the settings, or extract the files and drop only those you need.',
    'too-many-pages':
      'The document has more pages than allowed. The original is kept. Raise the limit in the settings or split the file, then try again.',
    'unreadable-file':
      'The file cannot be read from disk and stayed where it was. Check that it is not open elsewhere and the disk is connected, then try again.',
    'no-text':
      'No text was found on the pages. The original is kept. Check that the scan is legible, then try again.',
    'xfa-form':
      'The PDF is an XFA form: its pages only show in Adobe Reader and were not read. The original is kept. Open it in Adobe Reader, print it to a new PDF and bring that one.',
    'disk-full':
      'The disk is full and work has stopped. What was saved is safe. Free some space, then try again.',
    'ocr-failed':
      'The scan could not be read. The original is kept. Try again; if it happens again, lower the parallel readings in the settings.',
    'form-failed':
      'The form was not filled. The document and its data are kept. Check the data and try again.',
    'database-busy':
      'The database is in use by another program. Nothing was lost. Try again in a few seconds.',
    'database-newer':
      'The database was made by a newer version of BrokerFlow. Nothing was changed. Update the application to open it.',
    'database-damaged':
      'The database is damaged and was not touched. Put a backup copy in its place, or ask for support.',
    'folder-not-writable':
      'The folder cannot be written to. What was saved is safe. Check the permissions and that the disk is connected, then try again.',
    'secret-store-locked':
      'This system gives no access to a protected place for keys and passwords. Nothing was written unprotected. For the API key enter the passphrase in the settings; passwords are asked for each time.',
    'mailbox-off':
      'The message is still in the mailbox, but its folder is not read now. Switch the reading of the mailbox on in the settings, then try again.',
    'no-program':
      'No program on this machine opens this file. The file is kept. Save a copy, or set a default program and try again.',
    'network-off':
      'The outside service does not answer. Work goes on with the local model. Check the network or the address in the settings.',
    'invalid-input': 'The value is not accepted. The one before stays. Correct it and try again.',
    'not-found': 'The item is no longer there. Nothing else changed. Refresh the list.',
    conflict: 'The item changed meanwhile. Nothing was overwritten. Open it again and retry.',
    cancelled: 'The work was stopped. The original is kept. Try again whenever you want.',
    forbidden: 'Not allowed. Nothing changed.',
    internal:
      'Something did not work. What was saved is safe. Try again; if it happens again, restart BrokerFlow.',
    'models-disagree':
      'The model on this computer and the online one give different categories. The data read is kept. Choose the right category.',
    'several-requests':
      'The document seems to hold several different requests; the likeliest was chosen. Check the category and deal with the others separately.',
    'no-request':
      'No request was found in the document. It is kept in full. If there is one, choose its category; otherwise archive it.',
    'contradictory-data':
      'The document gives different values for the same datum. All of them are kept. Choose the right one.',
    'unconfirmed-data':
      'A value was read by the outside model alone, or read otherwise by it. The value read here has stayed. Check it on the document.',
    'unsure-client':
      'There is a client with a similar name. Until you decide they stay two clients. Say whether it is the same one.',
    'low-confidence':
      'The category is uncertain. The data read are kept. Confirm the category or choose another.',
    'missing-data':
      'Data required by the form are missing. The draft that asks the client is ready. Complete the data or send the draft.',
    'invalid-data':
      'A value does not pass its checks. It is kept as written. Compare it with the document and correct it.',
    'unread-part':
      'An attachment could not be read; all the rest was. The original is kept. If the attachment is protected, try again with its password; otherwise open it and check that it holds no further data.',
    'poor-reading':
      'The scan is hard to read. The original is kept. Compare the highlighted data with the document.',
    duplicate:
      'The same document had already arrived. Neither was deleted. Compare them and archive the extra one.',
    'not-delivered':
      'A message sent for this request was not delivered. Its text is kept. Read why, check the address and send it again.',
    answered:
      'A reply to a message of this request has arrived. It is kept with its attachments. Read it, then confirm.',
  },
  duration: {
    minutes: '{{whole}} min',
    minutesSeconds: '{{whole}} min {{rest}} s',
    hours: '{{whole}} h',
    hoursMinutes: '{{whole}} h {{rest}} min',
  },
  key: { mod: 'Ctrl', shift: 'Shift', space: 'Space', delete: 'Del' },
  now: 'now',
  none: '—',
  dayPattern: 'dd/mm/yyyy',
};
