import { concept, type Concept } from './concept.ts';

/** Engineering risks: works and machinery, and their covers. */
export const TECHNOLOGY_CONCEPTS: readonly Concept[] = [
  concept(
    'technology',
    'works-cover',
    String.raw`
    car\b | contractor | all risks? (?:di )?(?:cantier|montagg|costruzion|elettronic|macchin|impiant)
    construction all | erection all | ear\b
    tutti i rischi (?:della |del |di )?(?:costruzion|montagg|cantier)
    rischi (?:della |di )?(?:costruzion|montagg) | danni (?:alle|alla) (?:opere|costruzion)
    polizza (?:di )?(?:cantier|montagg) | opere (?:preesistent|in costruzion|da esegui) | preesistent
    postuma | decennal | indennitari | 122/2005 | merloni | art(?:icolo|\.)? ?117 | schema tipo 2\.?3
    rct (?:di )?cantier | manutenzione (?:garantita|estesa|di \d+ mesi|\d+ mesi) | sgomber | collaud
    prove a caldo | demolizion | al\.?o\.?p\b | delay in start | commissioning
    danni a cose in costruzione | rischi di cantiere | copertura (?:del )?cantiere | assicurare il cantiere | polizza car
    rovina (?:e gravi|totale|parzial) | gravi difetti | immobili da costruire | prove (?:e collaud|funzional|di avviament)
    avviament | start ?-?up (?:impiant|cover) | contractors? all | works insurance | latent defects | inherent defects
    garanzia di manutenzione | montaggio e collaud | trasporto e montaggio
    `,
  ),
  concept(
    'technology',
    'works',
    String.raw`
    cantier | lavor(?:i|azioni) di | lavori\b
    importo (?:lavori|opere|dei lavori|delle opere|contratt|appalt) | appalt | stazione appaltante
    committent | aggiudica | ristrutturazion | ponteggi | scav[oi]\b | getto\b | montaggi | installazion
    posa in opera | cronoprogramm | capitolato | impresa (?:edile|esecutrice) | muratori
    consegna (?:dei )?lavori | fine lavori | inizio lavori | impresa di costruzion | costrutt
    site works | works\b | construction | erection | installation
    pont[ei]\b | viadott | galleri[ae]\b | acquedott | fognatur | metanodott | asfalt | urbanizzazion | palificazion
    fondazion[ei]\b | prefabbricat | rifaciment | ampliament | sopraelevazion | efficientament | superbonus
    permesso di costruire | scia\b | cila\b | general contractor | subappalt | rup\b | cig\b | cup\b | costruend
    restauro (?:conservativ|della|del) | opera (?:pubblica|da realizzare) | direzione (?:dei )?lavori | demolire
    `,
  ),
  concept(
    'technology',
    'machinery-cover',
    String.raw`
    guast[oi] (?:macchin|accidental|meccanic|elettric|agli impianti|alle macchine) | guast[oi]\b | gm\b
    rottur[ae] (?:di |del |della |dei |delle )?(?:macchin|brac|alber|organ|accidental|motor|turbin)
    machinery breakdown | breakdown | elettronic[aoi]\b | apparecchiature | apparecchi\b
    fenomen[oi] elettric | sovratension | all risks? elettron | electronic equipment
    ricostruzione (?:dei )?(?:dati|archivi) | supporti (?:di )?dati | impiego mobile
    conduttori esterni | errata manovra | errori di manovra | ribaltament | rischi tecnologic
    leasing (?:macchin|strumental) | danni diretti | danni propri (?:della|delle|alle|alla) macchin
    mancata produzione | fermo (?:impianto|macchina|produzione) | engineering (?:insurance|risks)
    `,
  ),
  concept(
    'technology',
    'machinery',
    String.raw`
    macchinar | macchin[ae] (?:utensil|operatric|da cantiere|movimento|per|a controllo) | impiant[oi]\b
    fotovoltaic | pannelli solari | inverter | eolic | aerogenerator | turbin | cogenerator | biogas
    biomass | idroelettric | caldai | compressor | trasformator | gruppi? (?:elettrogen|frigo) | chiller
    press[ae]\b | torni[oa]?\b | fres[ae]\b | centri? di lavoro | robot | laser\b | escavator | gru\b
    autogru | pal[ae] (?:meccanic|gommat|caricatric) | sollevator | piattaform[ae] (?:aere|elevatric)
    carrelli elevator | muletti | mulett[oi] | telai\b | linea (?:di )?(?:produzion|imbottigl|confezion)
    server\b | ced\b | data ?center | risonanza | tac\b | ecograf | radiograf | elettromedical
    matricol[ae]\b | machine | solar | plant\b | excavator | crane
    terna\b | bobcat | minipal | miniescavator | dumper | finitric | trivell | perforatric | argan[oi]\b | ascensor
    montacarich | funivi | seggiovi | skilift | imballatric | etichettatric | imbottigliatric | confezionatric
    piegatric | pressopiegatric | iniezion | stampi\b | plotter | rotativ[ae]\b | offset | forn[oi]\b | essiccator | mulin[oi]\b
    frantoi | depurator | elettropomp | quadr[oi] elettric | cabin[ae] (?:elettric|di trasform) | turbogas | celle frigo
    refrigera | accumul[oi] | batteri[ae] | colonnin | scanner | tomograf | mammograf | rx\b | riunit[oi]\b | microscop
    computer | pc\b | notebook | rack\b | attrezzatur[ae] elettronic | strumentazion | telecamer | antenn[ae]\b
    sega(?:tric| a nastro) | calandr | saldatric | estrusor | tessitur | mungitur | escavatric | betonier | rull[oi] compress
    machinery | wind ?(?:farm|turbine) | boiler | generators? | photovoltaic | equipment
    `,
  ),
];
