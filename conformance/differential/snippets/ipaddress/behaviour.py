import ipaddress as ip, pickle
from ipaddress import *
for a in ["192.168.0.1","8.8.8.8","127.0.0.1","224.0.0.1","0.0.0.0","255.255.255.255","100.64.1.1","169.254.1.1","::1","fe80::1","2001:db8::8a2e:370:7334","::ffff:1.2.3.4","2002:c000:204::","ff02::1","::","fc00::1","2606:4700::1111", 167772161, b"\x01\x02\x03\x04", 2**64]:
    x=ip_address(a); print(repr(x), str(x), x.version, int(x), x.packed, x.exploded, x.compressed, x.reverse_pointer, [n for n in ("is_private","is_global","is_multicast","is_loopback","is_link_local","is_reserved","is_unspecified") if getattr(x,n)])
for b in ["","1.2.3","1.2.3.256","01.2.3.4","1.2.3.4.5","a.b.c.d","1.2.3.4/8",":::","1::2::3","12345::","g::","1:2:3:4:5:6:7","::1.2.3","1..2.3","1.2.3.1000"]:
    for c in (IPv4Address, IPv6Address, ip_address):
        try: print(b, c(b))
        except ValueError as e: print(b, type(e).__name__, e)
for c,v in ((IPv4Address,-1),(IPv4Address,2**32),(IPv6Address,2**128),(IPv4Address,b"123")):
    try: c(v)
    except ValueError as e: print(e)
n=ip_network("192.168.1.0/28"); print(repr(n), n.num_addresses, n.netmask, n.hostmask, n.broadcast_address, list(n.hosts())[:3], n[1], n[-1], len(list(n)), ip_address("192.168.1.5") in n, n.with_netmask, n.prefixlen, n.is_private)
print(list(n.subnets()), list(n.subnets(new_prefix=30)), n.supernet(), n.supernet(new_prefix=24), n.overlaps(ip_network("192.168.1.8/29")), ip_network("192.168.1.4/30").subnet_of(n), list(n.address_exclude(ip_network("192.168.1.4/30"))))
for b in ["192.168.1.1/28","1.2.3.4/33","1.2.3.4/255.0.255.0","x/8","1/2/3","2001:db8::1/64","1.2.3.0/24/1"]:
    for c in (ip_network, IPv4Network):
        try: print(b, repr(c(b)))
        except ValueError as e: print(b, type(e).__name__, e)
print(ip_network("10.1.2.3/8",strict=False), IPv4Network("10.0.0.0/255.0.0.0"), IPv4Network("10.0.0.0/0.255.255.255"), IPv4Network(("10.0.0.0",8)), ip_network("2001:db8::/32").num_addresses, IPv4Network("1.2.3.4"))
i=ip_interface("192.168.1.5/24"); print(repr(i), i.ip, i.network, i.netmask, i.with_netmask, i.with_hostmask, i==ip_interface("192.168.1.5/24"), i==ip_address("192.168.1.5"), ip_interface("fe80::1/64").network)
print(ip_address("1.2.3.4")+1, ip_address("1.2.3.4")-5, sorted([ip_address("10.0.0.2"),ip_address("9.0.0.1")]), ip_address("1.1.1.1")<ip_address("2.2.2.2"), f"{ip_address('1.2.3.4'):x} {ip_address('1.2.3.4'):#_b} {ip_address('::1'):n}", {ip_address("1.1.1.1"):1}[IPv4Address("1.1.1.1")])
print(list(summarize_address_range(IPv4Address("192.0.2.0"),IPv4Address("192.0.2.130"))), list(collapse_addresses([IPv4Network("192.0.2.0/25"),IPv4Network("192.0.2.128/25"),IPv4Network("10.0.0.0/8")])), sorted([ip_network("10.0.0.0/8"),ip_network("9.0.0.0/8")]), pickle.loads(pickle.dumps(n))==n)
for f in (lambda: ip_address("1.1.1.1")<ip_address("::1"), lambda: n[99], lambda: list(n.subnets(5)), lambda: n.supernet(29), lambda: list(summarize_address_range(IPv4Address("2.2.2.2"),IPv4Address("1.1.1.1"))), lambda: ip_address("1.1.1.1")+"x"):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(IPv6Address("2002:c000:204::").sixtofour, IPv6Address("::ffff:1.2.3.4").ipv4_mapped, IPv6Address("fe80::1%eth0").scope_id, list(ip_network("10.0.0.0/31").hosts()), list(ip_network("10.0.0.1/32").hosts()))
