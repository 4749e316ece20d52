"""Writes a workbook of invented calls, as an old log is kept.

usage: write_workbook.py FILE ROWS SEED
"""

import random
import sys

import openpyxl

path, rows, seed = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
random.seed(seed)
book = openpyxl.Workbook(write_only=True)
sheet = book.create_sheet("警情")
sheet.append(["接警时间", "警情类别", "报警人", "报警电话", "性别", "年龄", "职业", "诈骗手法", "简要案情", "被骗金额", "嫌疑人账号"])
for _ in range(rows):
    number = random.randrange(10**12)
    sheet.append([
        f"2025-{random.randrange(1, 13):02d}-{random.randrange(1, 29):02d} {random.randrange(24):02d}:{random.randrange(60):02d}",
        "报案", "李某", f"139{random.randrange(10**8):08d}", random.choice("男女"), random.randrange(18, 80), "职员",
        "刷单返利", "事主在群里做任务返佣，垫付后不能提现，随后被骗。", f"{random.randrange(100, 90000)}元", f"6228{number:015d}"])
book.save(path)
