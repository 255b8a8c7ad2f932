import type { SmtpConnect, SmtpResult } from '../../adapters/mail/smtp.ts';
import type { Telemetry } from '../../core/metrics/telemetry.ts';
import { timed } from '../../core/metrics/timed.ts';

/** The same way to the server; every message that is sent over it is measured and counted. */
export function measuredSmtp(connect: SmtpConnect, telemetry: Telemetry): SmtpConnect {
  const { metrics } = telemetry;
  return async (account) => {
    const session = await connect(account);
    return {
      send: async (envelope, message) => {
        let outcome: SmtpResult['outcome'] = 'interrupted';
        const sending = async (): Promise<SmtpResult> => {
          const result = await session.send(envelope, message);
          ({ outcome } = result);
          return result;
        };
        const result = await timed(telemetry, { name: 'mail' }, sending, (ms) =>
          metrics.record('mail_duration', { direction: 'sent', outcome }, ms),
        );
        metrics.add('mails', { outcome });
        return result;
      },
      isOpen: () => session.isOpen(),
      close: () => session.close(),
      abort: () => session.abort(),
    };
  };
}
