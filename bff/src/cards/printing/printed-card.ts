/** A unit or person with the work number that is printed beside it. */
export interface PrintedContact {
  name: string;
  phone: string | null;
}

/** Everything that stands on one printed card; all of it is public once it hangs on a wall. */
export interface PrintedCard {
  cardNo: string;
  /** What the QR code says. */
  link: string;
  enterpriseName: string;
  siteName: string | null;
  lead: PrintedContact;
  cooperating: readonly string[];
  officer: PrintedContact | null;
  deputy: PrintedContact | null;
  centre: PrintedContact | null;
  hotline: string;
  /** `YYYY-MM-DD`. */
  printedOn: string;
}
