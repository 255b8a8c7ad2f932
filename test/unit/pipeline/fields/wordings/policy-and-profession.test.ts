import { wordingTests } from '../../../../helpers/wording-tests.ts';

wordingTests('the policy in force and the profession', [
  ['RC Professionale', 'profession', 'Sono un consulente informatico', 'consulente informatico'],
  [
    'RC Professionale',
    'profession',
    'Attività: tecnico di laboratorio biomedico',
    'tecnico di laboratorio biomedico',
  ],
  ['RC Professionale', 'profession', 'Professione: Tecnico ortopedico', 'tecnico ortopedico'],
  ['RC Professionale', 'profession', 'lavoro come guida turistica abilitata', 'guida turistica'],
  ['RC Professionale', 'profession', 'siamo tre avvocati associati', 'avvocati'],
  ['RC Professionale', 'profession', 'studio di architettura con due soci', null],
  ['RC Professionale', 'profession', 'esercito la professione di psicologa', 'psicologa'],
  ['RC Professionale', 'profession', 'sono uno psicoterapeuta', 'psicoterapeuta'],
  ['Flotta Auto', 'currentInsurer', 'Attuale assicuratore: UnipolSai', 'UnipolSai'],
  ['Flotta Auto', 'currentInsurer', 'Oggi siamo assicurati con Reale Mutua', 'Reale Mutua'],
  ['Flotta Auto', 'currentInsurer', 'la polizza Zurich n. 123456789 scade a giugno', 'Zurich'],
  ['Flotta Auto', 'currentPolicyNumber', 'la polizza Zurich n. 123456789 scade a giugno', '123456789'],
  ['Flotta Auto', 'currentPolicyNumber', 'Polizza uscente: Allianz 74/112233', '74/112233'],
  [
    'Flotta Auto',
    'currentPolicyNumber',
    'contratto n° 1/2345/30/67890123 con Generali',
    '1/2345/30/67890123',
  ],
  ['Flotta Auto', 'currentPolicyNumber', 'polizza numero 400 123456 78', null],
  ['Flotta Auto', 'currentPolicyNumber', 'ns. polizza AB12345678', 'AB12345678'],
  ['Flotta Auto', 'currentPolicyNumber', 'n. polizza: 0123.456789', '0123.456789'],
  ['Flotta Auto', 'currentInsurer', 'siamo con Axa da dieci anni', 'Axa'],
  ['Flotta Auto', 'currentInsurer', 'ho chiesto un preventivo anche a Generali', null],
]);
