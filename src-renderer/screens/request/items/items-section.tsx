import { Button } from '@mantine/core';
import { CircleAlert, Plus } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../../../src-preload/contract/evidence.ts';
import type { RequestDetail } from '../../../../src-preload/contract/requests.ts';
import { ITEM_KINDS, type ItemKind } from '../../../../src-preload/contract/risk-items.ts';
import type { Category } from '../../../../src-preload/contract/vocabulary.ts';
import { isWorking } from '../../../api/request-state.ts';
import { useConfidenceThreshold } from '../../../api/settings.ts';
import { ItemTable } from './item-table.tsx';
import { useItemActions } from './use-item-actions.ts';
import classes from './items.module.css';

/** The list that each line of business may begin with. */
const USUAL: Readonly<Record<Category, ItemKind | null>> = {
  'Flotta Auto': 'vehicle',
  Fabbricato: 'building',
  'Rischi Tecnologici': 'machine',
  'RC Professionale': 'professional',
  Altro: null,
};

interface ItemsSectionProps {
  readonly detail: RequestDetail;
  readonly undo: () => void;
  readonly onShow: (evidence: Evidence | null) => void;
}

/** Vehicles, buildings, machines and professionals of a request, a table each. */
export function ItemsSection({ detail, undo, onShow }: ItemsSectionProps): ReactElement | null {
  const { items, itemTotals, category, status } = detail;
  const { t } = useTranslation('items');
  const [adding, setAdding] = useState<ItemKind | null>(null);
  const actions = useItemActions(detail.id, undo);
  const threshold = useConfidenceThreshold();
  const working = isWorking(status);
  const usual = category === null || working ? null : USUAL[category];
  const kinds = ITEM_KINDS.filter((kind) => kind === usual || items.some((item) => item.kind === kind));
  return (
    <>
      {kinds.map((kind) => {
        const rows = items.filter((item) => item.kind === kind);
        const shown = rows.length > 0 || adding === kind;
        return (
          <section key={kind} className={classes['section']} aria-label={t(`kind.${kind}`)}>
            {shown && (
              <>
                <h2 className={classes['title']}>
                  {t(`kind.${kind}`)}
                  <span className={classes['count']}>{rows.length}</span>
                </h2>
                <div className={classes['frame']}>
                  <ItemTable
                    kind={kind}
                    items={rows}
                    total={itemTotals.find((total) => total.kind === kind) ?? null}
                    actions={actions}
                    threshold={threshold}
                    adding={adding === kind}
                    onAdded={() => setAdding(null)}
                    onShow={onShow}
                  />
                </div>
                {kind === 'vehicle' && <PlatesWithoutRow plates={detail.platesWithoutRow} />}
              </>
            )}
            {!working && adding !== kind && (
              <Button
                variant="subtle"
                size="compact-xs"
                leftSection={<Plus aria-hidden="true" />}
                disabled={actions.busy}
                onClick={() => setAdding(kind)}
              >
                {t(`add.${kind}`)}
              </Button>
            )}
          </section>
        );
      })}
    </>
  );
}

/** Says which plates of the data nobody can tell to be those of a row: the forms list them beside the rows. */
function PlatesWithoutRow({ plates }: { readonly plates: readonly string[] }): ReactElement | null {
  const { t } = useTranslation('items');
  if (plates.length === 0) return null;
  return (
    <p className={classes['comparison']} data-same={false}>
      <CircleAlert aria-hidden="true" />
      {t('withoutRow', { count: plates.length, plates: plates.join(', ') })}
    </p>
  );
}
