import { concept, type Concept } from './concept.ts';

/** Lines of insurance outside the four; a request for one of them is "Altro". */
export const OTHER_LINE_CONCEPTS: readonly Concept[] = [
  concept(
    'other-line',
    'general-liability',
    String.raw`
    rct\b | rct/?o | rco\b | rc (?:verso )?terzi
    responsabilita civile (?:verso )?(?:terzi|generale|prodott) | rc prodott | richiamo prodott
    rc inquinament | rc (?:capofamiglia|famiglia|vita privata|eventi|organizzator)
    (?:public|product|general|employers.) liability
    `,
  ),
  concept(
    'other-line',
    'management-liability',
    String.raw`
    d ?& ?o\b | amministratori e (?:dirigenti|sindaci) | directors and officers
    consigli(?:o|eri) di amministrazione | consiglieri
    responsabilita (?:personale )?(?:degli|dei) (?:amministratori|consiglieri)
    amministratori (?:personale|della)
    `,
  ),
  concept(
    'other-line',
    'bonds',
    String.raw`
    fideiussion | fidejussion | cauzion | garanzia (?:provvisoria|definitiva) | surety | bonds?\b
    bid bond | credit[oi] (?:commercial|verso) | insolvenz | insoluti
    `,
  ),
  concept(
    'other-line',
    'cargo',
    String.raw`
    merc[ei]\b | vettorial | rc vettor | vettore | trasporto (?:merci|marittim|internazional) | cargo
    container | spedizion | spediam | cif\b | imbarco | icc ?a?\b | giacenza | depositario | storage
    `,
  ),
  concept(
    'other-line',
    'cyber',
    String.raw`
    cyber | ransomware | hacker | virus | attacco | data breach | estorsion | informatica
    `,
  ),
  concept(
    'other-line',
    'boats',
    String.raw`
    nave\b | yacht | barc[ah] | natant | vela\b | marine\b
    `,
  ),
  concept(
    'other-line',
    'persons',
    String.raw`
    polizz[ae] vita | vita\b | temporanea caso morte | tcm\b | caso morte | key ?man | beneficiari
    infortuni\b(?! (?:del )?conducent) | malattia | sanitari[ao]\b | spese mediche | rimborso spese
    ricover | welfare | long term care | ltc\b | pensione integrativ | fondo pension | previdenz | tfm\b
    viaggi[oa]?\b | vacanz | volontari | cane\b | gatto\b | cavall[oi]\b | animali domestic
    health (?:insurance|plan|cover) | life (?:insurance|cover) | travel insurance
    `,
  ),
  concept(
    'other-line',
    'crops',
    String.raw`
    grandin[ea] | gelo | brina | raccolt[oi]\b | coltur | condifesa | frutteti?\b | vigneti?\b | ettari
    piano colturale | bestiame | zootecn
    `,
  ),
  concept(
    'other-line',
    'legal-theft',
    String.raw`
    tutela legale | furto (?:e rapina|abitazione|gioiell) | gioiell | opere d.arte | rapina | mostra
    evento\b | concert | pioggia | annullamento
    `,
  ),
];
