const WORDS_OF_PLACES =
  /^(?:全[国省市区县州]|[\u4e00-\u9fa5]{2,7}(?:省|自治区|市|自治州|县|旗|镇|乡|街道)|[\u4e00-\u9fa5]{2,5}区|[\u4e00-\u9fa5]{0,6}(?:高新区|经开区|开发区|自创区|新区))$/;
const NO_PLACE =
  /(?:示范|试点|特色|社|园|小|城)区$|城市$|^(?:各|分|所在)|(?:试点|示范|创新型|先进|中心)[县市镇乡]$/;

/** Whether a head is the name of a region: 青山区, 全市, 高新区; not 创新型县市 or 示范区. */
export const isPlace = (text: string): boolean => WORDS_OF_PLACES.test(text) && !NO_PLACE.test(text);
