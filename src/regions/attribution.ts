/** A run of a block's text, its districts and why. */
export interface Attribution {
  readonly from: number;
  readonly to: number;
  readonly districts: readonly string[];
  readonly reason: string;
}
