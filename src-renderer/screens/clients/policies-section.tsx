import { Button } from '@mantine/core';
import { Pencil, Plus } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientDetail } from '../../../src-preload/contract/clients.ts';
import type { Policy } from '../../../src-preload/contract/deadlines.ts';
import { CategoryChip } from '../../components/category-chip.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { visibleText } from '../../components/visible-text.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { policyName } from '../deadlines/deadline-words.ts';
import { PolicyDialog } from '../deadlines/policy-dialog.tsx';
import { RequestLink, Section } from './client-sections.tsx';
import classes from './clients.module.css';

/** What covers it today, as its requests say and as the office wrote: added, corrected, taken out. */
export function PoliciesSection({ client }: { readonly client: ClientDetail }): ReactElement {
  const { t } = useTranslation('clients');
  const { t: ofDeadlines } = useTranslation('deadlines');
  const [editing, setEditing] = useState<Policy | 'new' | null>(null);
  const { policies } = client;
  return (
    <div>
      <Section title={t('policies')} count={policies.length} none={t('noPolicies')}>
        {policies.map((policy) => (
          <PolicyLine key={policy.id} policy={policy} onEdit={() => setEditing(policy)} />
        ))}
      </Section>
      <Button
        mt="xs"
        variant="subtle"
        leftSection={<Plus aria-hidden="true" />}
        onClick={() => setEditing('new')}
      >
        {ofDeadlines('policy.add')}
      </Button>
      {editing !== null && (
        <PolicyDialog
          policy={editing === 'new' ? null : editing}
          client={client}
          onClose={() => setEditing(null)}
        />
      )}
    </div>
  );
}

function PolicyLine(props: { readonly policy: Policy; readonly onEdit: () => void }): ReactElement {
  const { policy, onEdit } = props;
  const { t } = useTranslation('clients');
  const { t: ofDeadlines } = useTranslation('deadlines');
  const formats = useFormats();
  const { requestId, insurer, number, category, premiumEur } = policy;
  const title = visibleText(insurer ?? t('policy.noInsurer'));
  return (
    <li className={classes['line']}>
      {requestId === null ? (
        <span className={classes['lineName']} title={ofDeadlines('policy.byHand')}>
          {title}
        </span>
      ) : (
        <RequestLink id={requestId}>{title}</RequestLink>
      )}
      <span>{visibleText(number ?? t('policy.noNumber'))}</span>
      {category !== null && <CategoryChip category={category} />}
      {premiumEur !== null && <span>{formats.money(premiumEur)}</span>}
      <Expiry policy={policy} />
      <IconButton
        icon={Pencil}
        label={ofDeadlines('policy.edit', { name: policyName(policy, ofDeadlines) })}
        onClick={onEdit}
      />
    </li>
  );
}

function Expiry({ policy }: { readonly policy: Policy }): ReactElement | null {
  const { t } = useTranslation('deadlines');
  const formats = useFormats();
  if (policy.expiresOn === null) return null;
  const day = formats.date(policy.expiresOn);
  const unsure = policy.expiryBasis === 'start';
  return (
    <span className={classes['muted']} title={unsure ? t('detail.basisStart') : undefined}>
      {t(unsure ? 'policy.unconfirmed' : 'policy.expires', { day })}
    </span>
  );
}
