import { Button, Select, TextInput } from '@mantine/core';
import { Plus, Trash2 } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { CONTACT_ROLES, MOST_CONTACTS, type Insurer } from '../../../src-preload/contract/insurers.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { visibleText } from '../../components/visible-text.ts';
import { emptyContact, type TypedContact } from './typed-insurer.ts';
import type { InsurerProblem } from './use-saving-insurer.ts';
import classes from './insurers.module.css';

interface ContactBoxesProps {
  readonly contacts: readonly TypedContact[];
  /** The other insurers: an address that is theirs as well is named. */
  readonly others: readonly Insurer[];
  readonly problem: InsurerProblem | null;
  readonly onChange: (contacts: readonly TypedContact[]) => void;
}

/** Whom an insurer is written to, a row each. */
export function ContactBoxes({ contacts, others, problem, onChange }: ContactBoxesProps): ReactElement {
  const { t } = useTranslation('insurers');
  return (
    <fieldset className={classes['contactBoxes']}>
      <legend className={classes['label']}>{t('contacts')}</legend>
      {contacts.map((contact, index) => (
        <ContactRow
          key={contact.key}
          contact={contact}
          number={index + 1}
          elsewhere={ownerOf(contact.email, others)}
          problem={refusal(contact, contacts.slice(0, index), problem)}
          onChange={(part) =>
            onChange(contacts.map((other) => (other.key === contact.key ? { ...other, ...part } : other)))
          }
          onRemove={() => onChange(contacts.filter((other) => other.key !== contact.key))}
        />
      ))}
      {contacts.length < MOST_CONTACTS && (
        <div>
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<Plus aria-hidden="true" />}
            onClick={() => onChange([...contacts, emptyContact()])}
          >
            {t('form.addContact')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

interface ContactRowProps {
  readonly contact: TypedContact;
  readonly number: number;
  readonly elsewhere: Insurer | undefined;
  readonly problem: 'badEmail' | 'emailTwice' | null;
  readonly onChange: (part: Partial<TypedContact>) => void;
  readonly onRemove: () => void;
}

function ContactRow(props: ContactRowProps): ReactElement {
  const { contact, number, elsewhere, problem, onChange, onRemove } = props;
  const { t } = useTranslation('insurers');
  const note = elsewhere && t('form.emailElsewhere', { name: visibleText(elsewhere.name) });
  return (
    <div className={classes['contactRow']} role="group" aria-label={t('contact', { number })}>
      <TextInput
        size="xs"
        label={t('form.contactName')}
        maxLength={120}
        value={contact.name}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <TextInput
        size="xs"
        label={t('form.email')}
        type="email"
        maxLength={254}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        description={note}
        value={contact.email}
        error={problem === null ? null : t(`form.${problem}`)}
        onChange={(event) => onChange({ email: event.currentTarget.value })}
      />
      <Select
        size="xs"
        label={t('form.role')}
        allowDeselect={false}
        data={CONTACT_ROLES.map((role) => ({ value: role, label: t(`roles.${role}`) }))}
        value={contact.role}
        onChange={(chosen) =>
          onChange({ role: CONTACT_ROLES.find((role) => role === chosen) ?? contact.role })
        }
      />
      <IconButton icon={Trash2} label={t('form.removeContact', { number })} onClick={onRemove} />
    </div>
  );
}

function ownerOf(email: string, others: readonly Insurer[]): Insurer | undefined {
  const address = email.trim().toLowerCase();
  if (address === '') return undefined;
  return others.find(({ contacts }) => contacts.some((contact) => contact.email.toLowerCase() === address));
}

/** An address that stands there twice is refused at its second place. */
function refusal(
  { email }: TypedContact,
  above: readonly TypedContact[],
  problem: InsurerProblem | null,
): ContactRowProps['problem'] {
  if (problem?.about !== 'email' || problem.email !== email.trim()) return null;
  if (!problem.twice) return 'badEmail';
  const isSecond = above.some((other) => other.email.trim().toLowerCase() === email.trim().toLowerCase());
  return isSecond ? 'emailTwice' : null;
}
