import zoneinfo, pickle
from zoneinfo import ZoneInfo
from datetime import datetime, timedelta, timezone, time
for key in ["Europe/Berlin","America/New_York","Asia/Kolkata","Australia/Lord_Howe","UTC","Europe/Dublin","Pacific/Apia","America/St_Johns","Africa/Casablanca", "Asia/Tehran","Antarctica/Troll"]:
    z=ZoneInfo(key)
    for dt in [datetime(1850,1,1),datetime(1901,12,14),datetime(1916,6,1),datetime(1945,5,24,3),datetime(1970,1,1),datetime(2011,12,30),datetime(2020,3,29,2,30),datetime(2020,3,29,2,30,fold=1),datetime(2020,10,25,2,30),datetime(2020,10,25,2,30,fold=1),datetime(2020,11,1,1,30,fold=1),datetime(2037,7,1),datetime(2040,1,1),datetime(2040,7,1,12),datetime(2050,10,30,2,30),datetime(2050,10,30,2,30,fold=1),datetime(2050,3,27,2,30)]:
        d=dt.replace(tzinfo=z)
        print(key,dt,dt.fold,d.utcoffset(),d.dst(),d.tzname(), d.isoformat())
    for ts in (0,-2e9,1.6e9,1603587600,1603591200,1585443600,2540250000,4e9,2550877200, 2.55e9):
        d=datetime.fromtimestamp(ts,z); print(d, d.fold, d.tzname())
    t=datetime(2024,3,10,tzinfo=timezone.utc)
    for i in range(0,400,13): 
        u=(t+timedelta(days=i,hours=i)).astimezone(z); assert u.astimezone(timezone.utc)==t+timedelta(days=i,hours=i); 
    print(time(12,0,tzinfo=z).utcoffset())
z=ZoneInfo("Europe/Paris")
print(repr(z),str(z),z.key,ZoneInfo("Europe/Paris") is z, ZoneInfo.no_cache("Europe/Paris") is z, pickle.loads(pickle.dumps(z)) is z)
for k in ["Nope/Nope","/etc/passwd","../x","a/../b",""]:
    try: print(ZoneInfo(k))
    except Exception as e: print(type(e).__name__, e, type(e).__mro__[1].__name__)
print(len(zoneinfo.available_timezones())>400, "Europe/Rome" in zoneinfo.available_timezones())
print(datetime(2024,7,1,12,tzinfo=ZoneInfo("America/Los_Angeles")).astimezone(ZoneInfo("Asia/Tokyo")))
print(ZoneInfo("UTC").utcoffset(None), z.utcoffset(None))
with open("/usr/share/zoneinfo/Asia/Tokyo","rb") as f:
    x=ZoneInfo.from_file(f); print(x.key, x.utcoffset(datetime(2020,1,1)))
class Z(ZoneInfo): pass
print(Z("UTC") is Z("UTC"), Z("UTC") is ZoneInfo("UTC"), repr(Z("UTC")))
