import type { Sample } from './sample.ts';

/** Requests for a fleet of vehicles. Persons, firms, plates and numbers are invented. */
export const fleetSamples: readonly Sample[] = [
  {
    file: 'Richiesta flotta Trasporti Bellini.pdf',
    form: 'digital-pdf',
    category: 'Flotta Auto',
    request: {
      channel: 'email',
      language: 'it',
      header: [
        ['Da', 'Marta Bellini <marta.bellini@trasportibellini.example>'],
        ['A', 'preventivi@arnobroker.example'],
        ['Data', 'lunedì 2 novembre 2026 09:14'],
      ],
      subject: 'Richiesta quotazione flotta automezzi - Trasporti Bellini S.r.l.',
      text: `Buongiorno,

con la presente chiediamo la vostra migliore quotazione per la polizza RCA a libro matricola della nostra flotta, composta da 8 veicoli: trovate l'elenco completo in fondo al messaggio.

Dati dell'azienda:
Trasporti Bellini S.r.l.
Via dell'Artigianato 14, 37045 Legnago (VR)
P.IVA 18164250237
Tel. 0442 555318
E-mail: marta.bellini@trasportibellini.example

La polizza attuale è con Reale Mutua, n. 2026/03/4471892, e scade il 31/12/2026. Chiediamo decorrenza dal 31/12/2026.

Massimale RCA richiesto: 10.000.000 euro. Per gli autocarri vorremmo anche incendio e furto, con franchigia di 500 euro, e l'assistenza stradale estesa a tutta Europa. Negli ultimi cinque anni abbiamo avuto due sinistri passivi, entrambi nel 2023, per 6.200 euro in totale: l'attestato di rischio è a vostra disposizione.

Vi preghiamo di farci avere l'offerta entro il 04/12/2026.

Cordiali saluti
Marta Bellini
Ufficio amministrazione`,
      table: [
        ['Targa', 'Tipo', 'Marca e modello', 'Anno', 'Q.li', 'Valore €'],
        ['FY742WB', 'Autocarro', 'Iveco Stralis 480', '2019', '180', '62.000'],
        ['GB326BV', 'Autocarro', 'Scania R450', '2020', '180', '78.500'],
        ['FK529EV', 'Autocarro', 'Mercedes Actros', '2018', '180', '54.000'],
        ['FW415VZ', 'Furgone', 'Iveco Daily 35S', '2019', '35', '19.800'],
        ['GR394XC', 'Furgone', 'Fiat Ducato Maxi', '2024', '35', '34.200'],
        ['GL576WR', 'Furgone', 'Ford Transit', '2022', '35', '27.900'],
        ['GK354FH', 'Autovettura', 'Skoda Octavia SW', '2022', '', '23.000'],
        ['FT528FL', 'Autovettura', 'Fiat Panda Van', '2018', '', '7.400'],
      ],
    },
  },
  {
    file: 'SCN_0042.pdf',
    form: 'rough-scan',
    category: 'Flotta Auto',
    request: {
      channel: 'letter',
      language: 'it',
      header: [
        ['', 'Autotrasporti Gavazzeni S.n.c.'],
        ['', 'Via Provinciale 58 - 24021 Albino (BG) - Tel. 035 5550146 - P.IVA 18699140168'],
      ],
      subject: 'richiesta di preventivo per i nostri automezzi',
      text: `Albino, 30 ottobre 2026

Spett.le Ufficio preventivi,

siamo una ditta di autotrasporti per conto terzi e vi chiediamo un preventivo per assicurare in un'unica polizza i nostri 5 automezzi:

- FD 695 WY  trattore stradale Volvo FH
- FM 199 VC  autocarro MAN TGX
- FX 310 SZ  autocarro Renault T
- GX 608 WR  furgone Peugeot Boxer
- GA 572 MF  autovettura Fiat Tipo

Le garanzie che ci servono sono la responsabilità civile auto con massimale di 7.500.000 euro, il furto e incendio e la tutela legale. Oggi siamo assicurati con Vittoria Assicurazioni, polizza n. 088.014.0000719245.

La nuova polizza deve partire dal 1° gennaio 2027. Vi chiediamo cortesemente di rispondere entro il 30 novembre 2026 all'indirizzo info@autogavazzeni.example.

Distinti saluti

Autotrasporti Gavazzeni S.n.c.
Silvano Gavazzeni`,
      table: null,
    },
  },
  {
    file: 'Screenshot_20261104-162233.png',
    form: 'screenshot-png',
    category: 'Flotta Auto',
    request: {
      channel: 'whatsapp',
      language: 'it',
      subject: null,
      text: `Ciao Elena, sono Davide della Pasticceria Zorzi di Mestre
abbiamo preso altri due furgoni frigo per le consegne e adesso in tutto sono 6 mezzi
mi fai un preventivo unico per tutta la flotta? adesso siamo con Zurich
le targhe nuove sono GP467ZN e GE938PV, le altre te le mando stasera che non ho i libretti qui
rca, furto e incendio, cristalli
partirebbe dal 15/12/2026
grazie mille, il mio cell è 347 5550198`,
      table: null,
    },
  },
];
