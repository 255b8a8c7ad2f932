import type { AlertRule } from '../../src-preload/contract/alerts.ts';
import type { Settings } from '../../src-preload/contract/settings.ts';

interface Words {
  readonly title: string;
  readonly advice: string;
  readonly rules: Readonly<Record<AlertRule, string>>;
}

const WORDS: Readonly<Record<Settings['language'], Words>> = {
  it: {
    title: 'BrokerFlow: avviso critico',
    advice: 'Un clic apre gli avvisi.',
    rules: {
      'resource:cpu': 'Il processore è quasi tutto occupato',
      'resource:memory': 'La memoria è quasi esaurita',
      'resource:disk': 'Il disco è quasi sempre occupato',
      'resource:pool': 'I lettori di pagine sono tutti occupati',
      'objective:request-p50': 'Le richieste richiedono troppo tempo',
      'objective:request-p95': 'Troppe richieste sono lente',
      'objective:stage-intake': 'L’acquisizione dei documenti è lenta',
      'objective:stage-text': 'La lettura dei documenti è lenta',
      'objective:stage-classify': 'La classificazione è lenta',
      'objective:stage-fields': 'L’estrazione dei dati è lenta',
      'objective:stage-forms': 'La compilazione dei moduli è lenta',
      'objective:stage-email': 'La preparazione delle e-mail è lenta',
      'objective:ipc-p95': 'La finestra risponde lentamente',
      'objective:ipc-p99': 'La finestra risponde a volte molto lentamente',
      'objective:query-p95': 'Il database risponde lentamente',
      'objective:request-errors': 'Troppe richieste non riescono per un guasto',
      'objective:call-errors': 'Troppi comandi non riescono per un guasto',
      'objective:cache-hits': 'Le cache servono poco',
      'objective:availability': 'Il programma non è stato disponibile',
      'objective:throughput': 'Il lavoro in attesa procede troppo piano',
    },
  },
  en: {
    title: 'BrokerFlow: critical alert',
    advice: 'A click opens the alerts.',
    rules: {
      'resource:cpu': 'The processor is almost fully in use',
      'resource:memory': 'Memory is almost used up',
      'resource:disk': 'The disk is busy almost all the time',
      'resource:pool': 'All readers of pages are busy',
      'objective:request-p50': 'Requests take too long',
      'objective:request-p95': 'Too many requests are slow',
      'objective:stage-intake': 'Taking documents in is slow',
      'objective:stage-text': 'Reading documents is slow',
      'objective:stage-classify': 'Classifying is slow',
      'objective:stage-fields': 'Extracting data is slow',
      'objective:stage-forms': 'Filling forms is slow',
      'objective:stage-email': 'Preparing e-mails is slow',
      'objective:ipc-p95': 'The window answers slowly',
      'objective:ipc-p99': 'The window sometimes answers very slowly',
      'objective:query-p95': 'The database answers slowly',
      'objective:request-errors': 'Too many requests fail by a fault',
      'objective:call-errors': 'Too many commands fail by a fault',
      'objective:cache-hits': 'The caches help little',
      'objective:availability': 'The program was not available',
      'objective:throughput': 'Waiting work goes too slowly',
    },
  },
};

/** What a notification says of the rules whose alerts have just become critical. */
export function alertWords(
  rules: readonly AlertRule[],
  language: Settings['language'],
): { readonly title: string; readonly body: string } {
  const { title, advice, rules: names } = WORDS[language];
  return { title, body: [...rules.map((rule) => names[rule]), advice].join('\n') };
}
