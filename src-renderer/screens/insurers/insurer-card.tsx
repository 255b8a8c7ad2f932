import { Button } from '@mantine/core';
import { Mail, Pencil, Trash2, TriangleAlert } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Insurer } from '../../../src-preload/contract/insurers.ts';
import { CategoryChip } from '../../components/category-chip.tsx';
import { visibleText } from '../../components/visible-text.ts';
import { isAskedThrough } from './asked-contacts.ts';
import classes from './insurers.module.css';

interface InsurerCardProps {
  readonly insurer: Insurer;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

/** What is known of one insurer. */
export function InsurerCard({ insurer, onEdit, onRemove }: InsurerCardProps): ReactElement {
  const { t } = useTranslation('insurers');
  const { name, language, categories, notes } = insurer;
  return (
    <section className={classes['card']} aria-label={visibleText(name)}>
      <header className={classes['cardHeader']}>
        <h2>{visibleText(name)}</h2>
        <Button variant="default" size="xs" leftSection={<Pencil aria-hidden="true" />} onClick={onEdit}>
          {t('edit')}
        </Button>
        <Button variant="default" size="xs" leftSection={<Trash2 aria-hidden="true" />} onClick={onRemove}>
          {t('remove')}
        </Button>
      </header>
      <dl className={classes['data']}>
        <dt>{t('categories')}</dt>
        <dd className={classes['chips']}>
          {categories.length === 0 ? (
            <span className={classes['quiet']}>{t('noCategories')}</span>
          ) : (
            categories.map((category) => <CategoryChip key={category} category={category} />)
          )}
        </dd>
        <dt>{t('language')}</dt>
        <dd>{t(`languages.${language}`)}</dd>
        <dt>{t('contacts')}</dt>
        <dd>
          <Contacts insurer={insurer} />
        </dd>
        {notes !== '' && (
          <>
            <dt>{t('notes')}</dt>
            <dd className={classes['notes']} data-selectable>
              {visibleText(notes)}
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}

function Contacts({ insurer: { contacts } }: { readonly insurer: Insurer }): ReactElement {
  const { t } = useTranslation('insurers');
  const nobody = !contacts.some((contact) => isAskedThrough(contact, contacts));
  return (
    <>
      {nobody && (
        <p className={classes['warning']}>
          <TriangleAlert aria-hidden="true" />
          {t('nobodyAsked')}
        </p>
      )}
      <ul className={classes['contacts']}>
        {contacts.map((contact) => (
          <li key={contact.id}>
            <span className={classes['contactName']} data-selectable>
              {contact.name === '' ? contact.email : visibleText(contact.name)}
            </span>
            {contact.name !== '' && <span data-selectable>{contact.email}</span>}
            <span className={classes['quiet']}>{t(`roles.${contact.role}`)}</span>
            {isAskedThrough(contact, contacts) && (
              <span className={classes['asked']}>
                <Mail aria-hidden="true" />
                {t('asked')}
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
