/// Mobile prefixes, one network and kind a line: network, kind, number length, prefixes.
///
/// Source: VincentSit/ChinaMobilePhoneNumberRegex at 2da699d. MIT License, copyright (c) Vincent
/// Sit: permission is granted, free of charge, to deal in it without restriction, provided this
/// notice is kept; it comes without warranty. 10646–10649 with 13 digits are the operators' ranges
/// for machines in the numbering plan of the ministry (电信网编号计划, 2017).
enum MobilePrefixText {
  static let text = """
    中国移动 basic 11 1340 1341 1342 1343 1344 1345 1346 1347 1348 135 136 137 138 139 150 151 152 157 158 159 172 178 182 183 184 187 188 195 197 198
    中国联通 basic 11 130 131 132 155 156 166 175 176 185 186 196
    中国电信 basic 11 133 1349 153 173 17400 17401 17402 17403 17404 17405 177 180 181 189 190 191 193 199
    中国广电 basic 11 192
    海事卫星 satellite 11 1749
    应急通信 emergency 11 17406 17407 17408 17409 17410 17411 17412
    中国移动 virtual 11 165 1703 1705 1706
    中国联通 virtual 11 167 1704 1707 1708 1709 171
    中国电信 virtual 11 162 1700 1701 1702
    中国移动 things 13 1440 1441 148 10647 10648
    中国联通 things 13 146 10646
    中国电信 things 13 1410 10649
    中国移动 data 11 147
    中国联通 data 11 145
    中国电信 data 11 149
    """
}
