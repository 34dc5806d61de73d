"""The peer: twenty messy spend files cleaned by a vectorised pandas script that knows each file's shape beforehand.

For each file: read with the right encoding, delimiter and header; keep the payments; days, whole pence and names read;
text columns stripped; written as Parquet. Prints one line of JSON. With "check" also a hash of (day, pence, payee).
"""

import hashlib
import json
import os
import sys
import time

import pandas as pd

TEXT = ["supplier", "reference", "expense", "service", "directorate", "narrative", "body"]


def read(path, names, **options):
    """All cells as text; `names` are our names for the columns, None for one that is not wanted."""
    wanted = [at for at, name in enumerate(names) if name]
    frame = pd.read_csv(
        path, header=None, names=list(range(len(names))), usecols=wanted, dtype="str", na_filter=False, **options
    )
    frame.columns = [names[at] for at in wanted]
    return frame


def pence(text):
    return (pd.to_numeric(text) * 100).round().astype("int64")


def plain(text):
    return pence(text.str.strip())


def grouped(text):
    return pence(text.str.strip().str.replace(",", "", regex=False))


def pounds(text):
    return pence(text.str.replace("£", "", regex=False).str.replace(",", "", regex=False))


def minus_behind(text):
    bare = text.str.replace(",", "", regex=False)
    back = bare.str.endswith("-")
    return pence(bare.str.rstrip("-")) * (1 - 2 * back.astype("int64"))


def brackets(text):
    back = text.str.startswith("(")
    return pence(text.str.strip("()").str.replace(",", "", regex=False)) * (1 - 2 * back.astype("int64"))


def credit(text):
    back = text.str.endswith("CR")
    bare = text.str.replace(" CR", "", regex=False).str.replace(",", "", regex=False)
    return pence(bare) * (1 - 2 * back.astype("int64"))


def days(text, style):
    return pd.to_datetime(text, format=style)


def serials(text):
    return pd.to_datetime(pd.to_numeric(text), unit="D", origin="1899-12-30")


def two_styles(text, _):
    first = pd.to_datetime(text, format="%d/%m/%Y", errors="coerce")
    late = first.isna()
    first[late] = pd.to_datetime(text[late], format="%Y-%m-%d")
    return first


def number_off(name):
    return name.str.replace(r":\d{8}$", "", regex=True)


def vat_off(name):
    return name.str.replace(r"^UK0\d{9} : ", "", regex=True)


def code_off(text):
    return text.str.replace(r"^\(\d+\) ", "", regex=True)


COUNTY = ["service", "expense", "narrative", "reference", "supplier", "day", "amount"]
AGRESSO = [None, "supplier", "reference", "expense", "amount", "day", "directorate"]
PLAIN = ["day", "supplier", "reference", "amount", "expense", "service"]
CP1252 = {"encoding": "cp1252"}

# name: columns, options of read_csv, amount, day, style, and more steps on single columns
SHAPES = {
    "01-plain": (["day", "supplier", "reference", "amount", "expense", "service"], {"skiprows": 1}, plain, days, "%d/%m/%Y", {}),
    "02-bom-padded": (["body", "day", "reference", "amount", "supplier", "service", "expense", "narrative"], {"skiprows": 1}, grouped, days, "%d/%m/%Y", {}),
    "03-pounds-1252": (["body", "service", "expense", "day", "reference", "amount", "supplier"], {"skiprows": 1, **CP1252}, pounds, days, "%d.%m.%Y", {}),
    "04-cp437-blank-end": (COUNTY, {"skiprows": 1, "encoding": "cp437"}, plain, days, "%d-%b-%y", {}),
    "05-comma-row-first": (COUNTY, {"skiprows": 2}, grouped, days, "%d %b %Y", {}),
    "06-spacers-minus-behind": (["directorate", None, "service", None, "narrative", None, None, "reference", None, "supplier", None, None, "day", None, "amount"], {"skiprows": 1}, minus_behind, days, "%d/%m/%Y", {}),
    "07-commands-above": (AGRESSO, {"skiprows": 8, **CP1252}, grouped, days, "%d/%m/%Y", {}),
    "08-commands-between": (AGRESSO + [None, None], {"skiprows": 1}, grouped, days, "%d/%m/%Y", {}),
    "09-brackets-iso": (["body", "service", "expense", "day", "reference", "amount", "supplier", "narrative"], {"skiprows": 1}, brackets, days, "%Y-%m-%d", {}),
    "10-headers-again-total": (["body", "directorate", "service", "expense", "day", "reference", "amount", "supplier", "narrative"], {"skiprows": 1}, plain, days, "%d/%m/%Y", {}),
    "11-titles-comma-end": (["directorate", "service", "expense", "day", "reference", "amount", "supplier"], {"skiprows": 3, **CP1252}, plain, days, "%d/%m/%Y", {}),
    "12-american-number-glued": (["body", "day", "expense", "service", "supplier", "reference", "narrative", "amount"], {"skiprows": 1}, grouped, days, "%m/%d/%Y", {"supplier": number_off, "expense": code_off}),
    "13-utf16-serials": (["body", "day", "expense", "service", "supplier", "reference", "narrative", "amount"], {"skiprows": 1, "encoding": "utf-16", "sep": "\t"}, plain, lambda text, _: serials(text), "", {}),
    "14-vat-number-first": (["body", "day", "reference", "supplier", "service", "expense", "narrative", "amount"], {"skiprows": 1}, grouped, days, "%d-%b-%y", {"supplier": vat_off}),
    "15-float-noise": (["body", "day", "reference", "amount", "supplier", "service", "expense"], {"skiprows": 1}, plain, days, "%Y-%m-%d %H:%M:%S", {}),
    "16-semicolons": (["directorate", "service", "day", "supplier", "reference", "amount", "narrative"], {"skiprows": 1, "sep": ";"}, grouped, days, "%d/%m/%Y", {}),
    "17-header-on-two-lines": (["reference", "supplier", "amount", "directorate", "day"], {"skiprows": 2, **CP1252}, pounds, days, "%d/%m/%Y", {}),
    "18-macintosh": (PLAIN, {"skiprows": 1, "encoding": "mac_roman"}, pounds, days, "%d/%m/%Y", {}),
    "19-mark-twice-cr": (["day", "supplier", "reference", "amount", "expense", "service", "narrative"], {"skiprows": 1}, credit, days, "%d-%b-%y", {}),
    "20-two-systems": (["day", "supplier", "reference", "amount", "expense", "service", "narrative", None, None], {"skiprows": 1}, plain, two_styles, "", {}),
}


def clean(path, name):
    names, options, amount, day, style, steps = SHAPES[name]
    frame = read(path, names, **options)
    # Payments have a payee and a day; headers printed again have the heading where the amount should be.
    keep = (frame["supplier"] != "") & (frame["day"] != "")
    if name == "10-headers-again-total":
        keep &= frame["amount"] != "Net amount"
    if not keep.all():
        frame = frame[keep]
    out = {"paid_on": day(frame["day"], style), "pence": amount(frame["amount"])}
    for column in TEXT:
        if column in frame:
            out[column] = steps.get(column, lambda text: text)(frame[column].str.strip())
    return pd.DataFrame(out)


def hash_of(frame):
    lines = frame["paid_on"].dt.strftime("%Y-%m-%d") + "|" + frame["pence"].astype("str") + "|" + frame["supplier"]
    return hashlib.sha256("\n".join(sorted(lines)).encode()).hexdigest()


def main():
    asked = json.loads(sys.argv[1])
    told = {"seconds": 0.0, "files": {}, "hashes": {}, "pandas": pd.__version__}
    for path in asked["paths"]:
        name = os.path.splitext(os.path.basename(path))[0]
        start, busy = time.perf_counter(), time.process_time()
        frame = clean(path, name)
        frame.to_parquet(os.path.join(asked["out"], name + ".parquet"), index=False)
        told["files"][name] = time.perf_counter() - start
        told["seconds"] += told["files"][name]
        told["cpuSeconds"] = told.get("cpuSeconds", 0) + time.process_time() - busy
        if asked["check"]:
            told["hashes"][name] = hash_of(frame)
    print(json.dumps(told))


main()
