#!/usr/bin/python3
# SPDX-FileCopyrightText: The Jingge authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fills a sheet of callbacks in with LibreOffice as a person would, and counts its rates for itself.

callbacksheet.py SHEET.xlsx FILLED.xlsx COUNTS.txt
"""
import os
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue

# result, solved, satisfaction, measure, next day, who; one row a call, by the sheet's order; None: left empty
ANSWERS = [("已接通", "是", "满意", "", None, ""),
           ("已接通", "是", "基本满意", "已告知", None, ""),
           ("已接通", "", "", "", None, ""),
           ("已接通", "否", "不满意", "转物业", (2025, 5, 23), "赵警官"),
           ("未接通", "", "", "", None, ""),
           None]


def properties(**values):
    return tuple(PropertyValue(Name=name, Value=value) for name, value in values.items())


def connected(folder):
    pipe = "jingge%d" % os.getpid()
    office = subprocess.Popen(["soffice", "--headless", "--norestore", "-env:UserInstallation=file://" + folder,
                               "--accept=pipe,name=%s;urp;" % pipe])
    resolver = uno.getComponentContext().ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
    for _ in range(600):
        try:
            context = resolver.resolve("uno:pipe,name=%s;urp;StarOffice.ComponentContext" % pipe)
            return office, context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        except Exception:  # not there yet
            time.sleep(0.1)
    office.kill()
    raise SystemExit("LibreOffice did not start")


def fill(sheet):
    keys = {sheet.getCellByPosition(column, 1).String: column for column in range(16)}
    for row, answer in enumerate(ANSWERS, start=4):
        if answer is None:
            continue
        for key, value in zip(("result", "solved", "satisfaction", "measure", "next_on", "person"), answer):
            cell = sheet.getCellByPosition(keys[key], row)
            if key == "next_on" and value:
                cell.Formula = "%d-%02d-%02d" % value  # as typed: the program makes a date of it
            elif value:
                cell.String = value


def counts():
    given = [answer for answer in ANSWERS if answer]
    reached = [answer for answer in given if answer[0] == "已接通"]
    levels = [answer[2] for answer in reached if answer[2]]
    solved = [answer[1] for answer in reached if answer[1]]
    half = (levels.count("满意") * 2 + levels.count("基本满意")) / 2
    number = lambda value: str(int(value)) if value == int(value) else str(value)
    lines = [("attempted", len(given), len(ANSWERS)), ("reached", len(reached), len(ANSWERS)), ("in_time", len(given), len(ANSWERS)),
             ("solved", solved.count("是"), len(solved)), ("replies", len(levels), len(given)), ("satisfaction_half", half, len(levels)),
             ("satisfaction_both", levels.count("满意") + levels.count("基本满意"), len(levels)),
             ("satisfaction_first", levels.count("满意"), len(levels))]
    return "".join("%s %s/%d; " % (name, number(top), bottom) for name, top, bottom in lines) + "\n"


def main(source, target, figures):
    with tempfile.TemporaryDirectory() as folder:
        office, desktop = connected(folder)
        book = desktop.loadComponentFromURL("file://" + source, "_blank", 0, properties(Hidden=True))
        fill(book.Sheets.getByIndex(0))
        book.storeToURL("file://" + target, properties(FilterName="Calc MS Excel 2007 XML"))
        book.close(True)
        try:
            desktop.terminate()
        except Exception:  # it is gone already
            pass
        office.wait(60)
    with open(figures, "w", encoding="utf-8") as out:
        out.write(counts())


main(*sys.argv[1:])
