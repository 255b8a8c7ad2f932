import { advice } from './advice.ts';
import { caches } from './caches.ts';
import { charts } from './charts.ts';
import { clients } from './clients.ts';
import { custom } from './custom.ts';
import { deadlines } from './deadlines.ts';
import { forms } from './forms.ts';
import { frame } from './frame.ts';
import { inbox } from './inbox.ts';
import { insurers } from './insurers.ts';
import { items } from './items.ts';
import { judging } from './judging.ts';
import { learning } from './learning.ts';
import { loadTests } from './load-tests.ts';
import { mailTexts } from './mail-texts.ts';
import { mailbox } from './mailbox.ts';
import { monitoring } from './monitoring.ts';
import { papers } from './papers.ts';
import { performance } from './performance.ts';
import { queries } from './queries.ts';
import { profiles } from './profiles.ts';
import { reading } from './reading.ts';
import { request } from './request.ts';
import { review } from './review.ts';
import { send } from './send.ts';
import { settings } from './settings.ts';
import { shared } from './shared.ts';
import { templates } from './templates.ts';
import { tuning } from './tuning.ts';

/** Every namespace of this language. */
export const it = {
  shared,
  frame,
  clients,
  inbox,
  judging,
  learning,
  settings,
  request,
  reading,
  insurers,
  items,
  custom,
  forms,
  deadlines,
  templates,
  mailTexts,
  mailbox,
  papers,
  performance,
  charts,
  queries,
  caches,
  loadTests,
  tuning,
  advice,
  monitoring,
  profiles,
  review,
  send,
};
