/** Above this a product of the suggested list (Sổ tay II: at most 500 points of 5) is certainly a slip. */
export const MOST_COEFFICIENT = 100;
