import type { monitoring as italian } from '../it/monitoring.ts';
import type { Translation } from '../translation.ts';

/** Texts of the figures for other programs. */
export const monitoring: Translation<typeof italian> = {
  title: 'Other programs on this computer',
  help: 'For those who watch the computers of the office with Prometheus or Grafana. It answers this computer alone, never the network, and only who has the key.',
  enabled: 'Let other programs read the measurements',
  port: 'Port',
  answers: 'Answers at {{address}}: /metrics for Prometheus, /dashboard.json for others.',
  notYet: '…',
  token: 'The key is in the file {{file}}, which this user alone can read.',
  copyFile: 'Copy the path of the file',
  copied: 'Path copied',
  renew: 'Change the key',
  renewHelp: 'Programs with the key before get no answer until they read the new one.',
  renewed: 'Key changed',
  problem: {
    'port-taken': 'The port is used by another program already: choose another one.',
    failed: 'It was not possible to answer on this port. The rest of the program works as always.',
  },
};
