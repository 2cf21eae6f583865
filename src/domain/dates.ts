/** The order in which a column writes its days. */
export type DateOrder = 'ymd' | 'dmy' | 'mdy';
