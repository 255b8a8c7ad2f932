import { concept, type Concept } from './concept.ts';

/** Buildings: premises, property covers, what describes a building. */
export const BUILDING_CONCEPTS: readonly Concept[] = [
  concept(
    'building',
    'premises',
    String.raw`
    fabbricat | stabil[ei]\b | immobil[ei]\b | edifici | capannon | palazz[oi]\b | palazzin | condomin
    vill[ae]\b | villett | appartament | cas[ae]\b(?! di cura) | casolare | cascin | masseri
    rustic[oi]\b | agriturism | albergo | hotel | bed and breakfast | b ?& ?b\b | magazzin
    negozi[oa]?\b | uffici\b | opificio | stalla | stalle\b | fienil | chiesa | parrocchi | canonica
    scuol[ae]\b | garage | autorimess | tett[oi]\b | muri\b | padiglion | castello | trull[oi] | mansard
    cantin[ae]\b | building | warehouse | house\b | property | premises | apartment | flat\b
    supermercat | centr[oi] commercial | resort | residence | rifugi[oi]\b | campegg | bungalow | ostell | asil[oi]\b
    palestr | teatr[oi]\b | cinema | muse[oi]\b | bibliotec | municip | seminari[oi]\b | convent[oi]\b | oratori[oi]\b
    loft | attic[oi]\b | seminterrat | locali\b | laboratori[oi]\b | botteg | officin | show ?room | deposit[oi]\b
    hangar | silos | serr[ae]\b | porticat | tettoi | piscin | box\b | rudere | casal[ei]\b | torre\b
    compless[oi] (?:immobiliar|residenzial|edilizi) | pless[oi]\b | caseggiat | inquilin | affitt[oa]\b | locazion
    comproprietar | facciat | piano (?:terra|primo|interrato) | sottotett | unita abitativ | premises | office block
    factory | store\b | shop\b | dependance | maneggio | cantina sociale | ricover[oi] attrezz
    `,
  ),
  concept(
    'building',
    'building-cover',
    String.raw`
    globale fabbricat | gf\b | incendi[oa]?\b(?! e furto) | fulmin | scoppi | esplosion
    eventi (?:atmosferic|natural|catastrofal) | cat ?-?nat | catastrofal | calamita | terremot
    sism[aio] | alluvion | inondazion | fran[ae]\b | grandine su | acqua (?:condotta|alta)
    danni da acqua | spese? (?:di )?ricerca | ricerca (?:e riparazione )?(?:guast|perdit)
    ricorso (?:terzi|vicini) | rischio locativo
    rc (?:della |del |di )?(?:propriet|fabbricat|conduzion)
    responsabilita (?:civile )?(?:della|del|di) propriet | rc propriet | atti vandalic
    valore di ricostruzione | ricostruzione a nuovo | sovraccarico neve | primo rischio | polizza casa
    multirischi?o? (?:abitazion|casa) | vincol[oa] | mutuo | fire\b | flood | earthquake | storm
    buildings? insurance | home insurance
    polizz[ae] (?:fabbricat|incendi|condomin|stabil|immobil|casa|abitazion|multirisch|globale|scoppio)
    all risks? (?:property|fabbricat|patrimoni|immobil) | contenut[oi]\b | arredament | arredi\b | merci e (?:macchinar|attrezzatur)
    colpo d'ariete | gelo (?:delle )?tubazion | fumo\b | bagnament | tromb[ae] d'aria | vento | neve\b | bomb[ae] d'acqua
    rottur[ae] (?:di |delle |dei )?(?:tubazion|tubi|condutt|vetri|lastre) | crollo | dissest | fenomeni? atmosferic
    valore (?:a nuovo|di ricostru|commercial) | legge di bilancio | 213/2023 | danni ai locali | scoppio
    buildings? cover | property (?:insurance|cover|damage) | proprietari[oa] (?:dell|di) (?:immobil|fabbric|stabil)
    `,
  ),
  concept(
    'building',
    'building-facts',
    String.raw`
    (?:mq|m2|metri quadr|m²) | anno (?:di )?costruzione | costruit[oaie] | superfici | unita immobiliar
    u\.?i\.?\b | piani\b | cemento armato | millesim | amianto | eternit | sprinkler | cpi\b
    classe energetica
    `,
  ),
];
