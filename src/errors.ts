/** A problem of the user's input: printed as one line, exit code 1, no stack. */
export class InputError extends Error {
  override readonly name: string = 'InputError';
  readonly exitCode: number = 1;
}

/** A wrong command line: printed as one line with a pointer to the help, exit code 2. */
export class UsageError extends InputError {
  override readonly name = 'UsageError';
  override readonly exitCode = 2;
}
