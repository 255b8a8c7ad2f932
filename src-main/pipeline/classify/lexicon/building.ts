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
