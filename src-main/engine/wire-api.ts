import { createApi } from '../api/create-api.ts';
import type { Call } from '../api/handle.ts';
import type { Services } from '../api/services.ts';
import type { Foundation } from './foundation.ts';
import type { Outputs } from './outputs.ts';
import type { Performance } from './performance.ts';

/** The services that are none of the foundation and no output. */
type OtherServices = Pick<
  Services,
  'queue' | 'languages' | 'takeIn' | 'changeSettings' | 'watch' | 'mailbox' | 'learning' | 'requestChanged'
> &
  Performance['services'];

/** Everything the engine answers, over the parts that do it. */
export function wireApi(foundation: Foundation, outputs: Outputs, others: OtherServices): Call {
  const { environment, options, paths, keyring, log, inTurn, kept, model, composer, publish } = foundation;
  const { desk, post, ownForms, letterEditor, deadlines } = outputs;
  return createApi({
    ...environment,
    ...others,
    keyring,
    log,
    inTurn,
    caches: kept.caches,
    countRequests: kept.countRequests,
    model,
    composer,
    publish,
    samplesFolder: paths.samples,
    shippedModel: { model: paths.classifier, accuracy: paths.accuracy },
    clerk: options.clerk ?? null,
    paperDesk: desk,
    renewalLetters: deadlines.letters,
    renewalEditor: deadlines.editor,
    postman: post.postman,
    mailChanged: post.mailChanged,
    templates: ownForms.templates,
    formEditor: ownForms.editor,
    formTracer: ownForms.tracer,
    letterEditor,
  });
}
