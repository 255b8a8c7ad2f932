/** Texts of the figures for other programs. */
export const monitoring = {
  title: 'Altri programmi su questo computer',
  help: 'Per chi sorveglia i computer dell’ufficio con Prometheus o Grafana. Risponde solo a questo computer, mai alla rete, e solo a chi ha la chiave.',
  enabled: 'Rendi leggibili le misure agli altri programmi',
  port: 'Porta',
  answers: 'Risponde su {{address}}: /metrics per Prometheus, /dashboard.json per gli altri.',
  notYet: '…',
  token: 'La chiave è nel file {{file}}, leggibile solo da questo utente.',
  copyFile: 'Copia il percorso del file',
  copied: 'Percorso copiato',
  renew: 'Cambia la chiave',
  renewHelp:
    'I programmi che usano la chiave di prima non ricevono più risposta finché non leggono quella nuova.',
  renewed: 'Chiave cambiata',
  problem: {
    'port-taken': 'La porta è già usata da un altro programma: sceglierne un’altra.',
    failed: 'Non è stato possibile rispondere su questa porta. Il resto del programma lavora come sempre.',
  },
};
