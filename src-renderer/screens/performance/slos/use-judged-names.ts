import { useTranslation } from 'react-i18next';
import { subjectOf, type AlertRule } from '../../../../src-preload/contract/alerts.ts';
import type { BudgetId, ObjectiveId } from '../../../../src-preload/contract/judging.ts';
import { STAGES } from '../../../../src-preload/contract/vocabulary.ts';

/** How objectives, budgets and rules are called. */
export interface JudgedNames {
  readonly objective: (id: ObjectiveId) => string;
  readonly budget: (id: BudgetId) => string;
  readonly rule: (rule: AlertRule) => string;
}

type NamedObjective = Exclude<ObjectiveId, `stage-${string}`>;
type CallBudget = Extract<BudgetId, `call:${string}`>;

/** The names in the language on screen. */
export function useJudgedNames(): JudgedNames {
  const { t } = useTranslation('judging');
  const { t: shared } = useTranslation();
  const stageName = (name: string): string | null => {
    const stage = STAGES.find((each) => each === name);
    return stage === undefined ? null : t('stage', { stage: shared(`stage.${stage}`) });
  };
  const objective = (id: ObjectiveId): string =>
    stageName(id.replace('stage-', '')) ?? t(`objective.${id as NamedObjective}`);
  return {
    objective,
    budget: (id) => {
      const [, name = ''] = id.split(':');
      return stageName(name) ?? t(`call.${nameOfCall(id as CallBudget)}`);
    },
    rule: (rule) => {
      const subject = subjectOf(rule);
      return 'resource' in subject ? t(`resource.${subject.resource}`) : objective(subject.objective);
    },
  };
}

function nameOfCall<N extends string>(id: `call:${N}`): N {
  return id.slice('call:'.length) as N;
}
