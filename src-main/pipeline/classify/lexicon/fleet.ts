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
    `,
  ),
  concept(
    'fleet',
    'fleet-word',
    String.raw`
    flott[ae] | parco (?:auto|mezzi|veicol|macchine|veicolar) | fleets?\b | targ(?:a|he)\b
    targat[aoie] | autoparco | plates?\b
    `,
  ),
  concept(
    'fleet',
    'fleet-trade',
    String.raw`
    autotrasport | noleggi | corrier[ei] | ncc\b | autonolegg
    trasport[oi] (?:persone|disabili|scolastic|rifiuti|conto terzi) | padroncin | logistic
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
