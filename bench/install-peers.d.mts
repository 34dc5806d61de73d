/** The Python that has the peers. */
export declare const PYTHON: string
