export declare const PYTHON: string
export declare const MATCHING_PYTHON: string
