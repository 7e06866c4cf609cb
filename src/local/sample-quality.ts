// Invented quality figures of the sample departments for the index set, derived from the dossiers of the same
// month so that both reports agree.

/** The month's dossier counts. */
export interface MonthOfDossiers {
  readonly received: number;
  readonly settled: number;
  readonly fullReceived: number;
  readonly partialReceived: number;
  readonly fullServicesUsed: number;
  readonly partialServicesUsed: number;
  readonly paymentProceduresUsed: number;
  readonly feeSettled: number;
}

/** @param at index of the month within the year */
export function inventedQuality(month: MonthOfDossiers, at: number): Readonly<Record<string, number>> {
  const { received, settled, fullReceived, partialReceived, feeSettled } = month;
  const onPaper = received - fullReceived - partialReceived;
  const rated = Math.floor(settled / 4);
  const dissatisfied = at % 4 === 3 ? 1 : 0;
  const verySatisfied = Math.floor((rated * 4) / 5);
  const disclosureDue = at % 3 === 1 ? 2 + (at % 2) : 0;
  const petitions = at % 5 === 2 ? 1 : 0;
  return {
    disclosureDue,
    ...(disclosureDue > 0 && { disclosedOnTime: disclosureDue }),
    synced: received - (at % 4),
    proceduresUsed: month.fullServicesUsed + month.partialServicesUsed + 4,
    fullDossiers: fullReceived + Math.floor(onPaper / 3),
    partialDossiers: partialReceived + (month.partialServicesUsed > 0 ? Math.floor(onPaper / 3) : 0),
    feeProceduresUsed: month.paymentProceduresUsed + 1,
    feeDossiers: feeSettled + 3,
    digitised: received - Math.floor(received / 50),
    reused: Math.floor((received * (15 + at)) / 100),
    resultsDigitised: settled - Math.floor(settled / 40),
    electronicResults: settled - Math.floor(settled / 30),
    verySatisfied,
    satisfied: rated - verySatisfied - dissatisfied,
    dissatisfied,
    petitions,
    ...(petitions > 0 && { petitionsOnTime: petitions }),
  };
}
