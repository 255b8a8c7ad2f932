import type { Sample } from './sample.ts';

/** What else arrives in a broker's mailbox: a claim, a cancellation, advertising. All invented. */
export const otherSamples: readonly Sample[] = [
  {
    file: 'Denuncia sinistro Ferramenta Colli.pdf',
    form: 'digital-pdf',
    category: 'Altro',
    request: {
      channel: 'email',
      language: 'it',
      header: [
        ['Da', 'Ferramenta Colli <negozio@ferramentacolli.example>'],
        ['A', 'sinistri@arnobroker.example'],
        ['Data', 'venerdì 6 novembre 2026 08:33'],
      ],
      subject: 'Denuncia di sinistro - allagamento negozio del 5 novembre',
      text: `Buongiorno,

con la presente denunciamo il sinistro avvenuto ieri sera, 5 novembre 2026, nel nostro negozio di Via Radici in Piano 212, 41049 Sassuolo (MO): per la rottura di un tubo al piano di sopra l'acqua ha allagato il magazzino e bagnato la merce sugli scaffali bassi.

La polizza è la n. 5521.1007043 di Groupama. Chiediamo l'apertura della pratica e la nomina del perito. Abbiamo fatto le fotografie e messo da parte la merce danneggiata; un primo conto è qui sotto.

Per il pagamento dell'indennizzo l'IBAN è IT51 L030 6912 3455 2601 8159 083.

Ferramenta Colli di Colli Bruno & C. S.n.c.
P.IVA 19274610369
Tel. 0536 555377
negozio@ferramentacolli.example`,
      table: [
        ['Merce danneggiata', 'Quantità', 'Danno stimato €'],
        ['Elettroutensili', '14', '2.380,00'],
        ['Pitture e smalti', '60', '1.140,00'],
        ['Minuteria in scatole', 'varie', '650,00'],
        ['Scaffali in legno', '4', '520,00'],
      ],
    },
  },
  {
    file: 'Disdetta polizza Moretti.pdf',
    form: 'office-scan',
    category: 'Altro',
    request: {
      channel: 'letter',
      language: 'it',
      subject: 'disdetta della polizza infortuni n. 40.771.0000218934',
      text: `Brescia, 5 novembre 2026

Il sottoscritto Giovanni Moretti, C.F. MRTGNN58S08B157H, residente in Via Crocifissa di Rosa 46, 25128 Brescia (BS), comunica con la presente la disdetta della polizza infortuni n. 40.771.0000218934 stipulata con Helvetia, con effetto dalla scadenza annuale del 12/01/2027.

Chiede che non vengano messe all'incasso altre rate e che gli sia data conferma scritta del ricevimento della presente.

Il rimborso della parte di premio eventualmente non goduta potrà essere versato sul conto IT86 Y050 3411 7030 1661 3186 091.

Tel. 030 5550712

In fede
Giovanni Moretti`,
      table: null,
    },
  },
  {
    file: 'Invito webinar distribuzione assicurativa.pdf',
    form: 'digital-pdf',
    category: 'Altro',
    request: {
      channel: 'email',
      language: 'it',
      header: [
        ['Da', 'Accademia Intermediari <eventi@accademiaintermediari.example>'],
        ['Data', 'mercoledì 4 novembre 2026 07:00'],
      ],
      subject: 'Ultimi posti! Webinar gratuito: la nuova disciplina della distribuzione assicurativa',
      text: `Gentile Intermediario,

mancano pochi giorni al nostro webinar gratuito dedicato alle novità in materia di distribuzione assicurativa e formazione obbligatoria.

✔ Quando: giovedì 19 novembre 2026, dalle 15 alle 17
✔ Dove: in diretta sulla nostra piattaforma
✔ Crediti: 2 ore valide ai fini dell'aggiornamento professionale

Tra i temi: consulenza e adeguatezza, incentivi e conflitti di interesse, cosa cambia per chi distribuisce polizze flotta e RC professionale.

Iscriviti entro il 17 novembre dal nostro sito. I posti sono limitati.

Per non ricevere più questi messaggi rispondi con oggetto CANCELLAMI.`,
      table: null,
    },
  },
];
