import { concept, type Concept } from './concept.ts';

/** Motor fleets: vehicles, their covers, who runs them. */
export const FLEET_CONCEPTS: readonly Concept[] = [
  concept(
    'fleet',
    'vehicles',
    String.raw`
    furgon | autocarr | camion | motric[ei] | semirimorch | rimorchi | trattor[ei] stradal | bilic[oi]\b
    autotren | autoarticolat | pulmin | autobus | pullman | scuolabus | minibus | bus\b | autovettur
    vettur[ae] | auto\b | macchine aziendal | automezz | autoveicol | veicol | mezzi\b | motocicl
    scooter | moto\b | taxi | ambulanz | carr[oi] attrezzi | trattric | mietitrebbi | vans?\b
    trucks?\b | vehicles? | cars?\b(?! ?e ?a ?r) | lorr(?:y|ies) | trailers?\b
    autobott | cisternat | autocistern | autospurg | autobetonier | autopomp | autogru | autoscal
    compattator | spazzatric | spargisale | spazzaneve | cassonat | centinat | frigoriferat | coibentat
    isotermic | ribaltabil | mezz[oi] d'opera | mezzi pesanti | rimorchiett | carroattrezzi | carri funebri
    autofunebr | camper | autocaravan | roulotte | ciclomotor | motorin[oi]\b | motocarr | quad\b | minivan
    monovolum | berlin[ae]\b | suv\b | fuoristrada | station ?wagon | pick ?-?up | trattor[ei]\b
    macchine agricol | auto sostitutiv | vettur[ae] di cortesia | auto (?:storic|elettric|ibrid) | targa prova
    ducato | doblo | transit\b | daily\b | iveco | sprinter | fiorino | berlingo | kangoo | vivaro | talento\b
    crafter | scania | actros | ape ?(?:50|car|tm)\b | minibus | navett | monopattin | e-?bike aziendal
    `,
  ),
  concept(
    'fleet',
    'motor-cover',
    String.raw`
    rca\b | rc ?auto\b | rca/ard | responsabilita civile (?:auto|da circolazione|veicol)
    libr[oi] matricol | (?:lm|l/m)\b | kasko | casco\b | mini ?kasko | ard\b | cvt\b | cristall
    infortuni (?:del )?conducent | bonus ?[/-]? ?malus | class[ei] (?:di merito|cu|universal)
    guida (?:esperta|esclusiva|libera) | rinuncia (?:alla )?rivalsa | assistenza stradale
    soccorso stradale | carta verde | rischio statico | motor (?:fleet|third|insurance|policy|cover)
    furto e incendio | incendio e furto
    polizz[ae] (?:auto|rc auto|veicol|flott|dei mezzi|per i mezzi|cumulativa) | conducent[ei] | alla guida
    autist[ai]\b | patent[ei] | circolazion | scatola nera | satellitar | black ?box | collision[ei]
    furto (?:parziale|totale|del (?:veicol|mezz)) | regolazion[ei] (?:del )?premi | stato di rischio
    event[oi] socio ?politic | terz[oi] trasportat | sinistrosit | rapporto sinistri
    `,
  ),
  concept(
    'fleet',
    'fleet-word',
    String.raw`
    flott[ae] | parco (?:auto|mezzi|veicol|macchine|veicolar) | fleets?\b | targ(?:a|he)\b
    targat[aoie] | autoparco | plates?\b
    (?:polizza|contratto) (?:unic[ao]|cumulativ[ao]) (?:per|di) (?:tutt\w+ )?(?:i|gli|le)? ?(?:mezz|aut|veic|furg|camion)
    `,
  ),
  concept(
    'fleet',
    'fleet-trade',
    String.raw`
    autotrasport | noleggi | corrier[ei] | ncc\b | autonolegg
    trasport[oi] (?:persone|disabili|scolastic|rifiuti|conto terzi) | padroncin | logistic
    autospedizion | trasporto (?:pubblico|rifiuti|latte|carburant|bestiame) | tpl\b | car ?sharing | traslochi
    autoscuol | concessionari[oa]\b | autosalon | nlt\b | lungo termine | mobilita aziendale | onoranze funebri
    soccorso (?:aci|stradal) | consegn[ea] a domicilio | fleet manager
    `,
  ),
  concept(
    'fleet',
    'plate',
    String.raw`
    [a-z]{2} ?\d{3} ?[a-z]{2}\b
    `,
  ),
];
