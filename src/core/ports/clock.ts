/** The time, as an argument: real, set at start by `NEC_NOW`, or fixed in a test. */
export interface Clock {
  now(): Date;
}
