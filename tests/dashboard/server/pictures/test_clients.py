"""Who asks: one client is one share, however many addresses it has."""

from __future__ import annotations

import pytest

from dashboard.server.pictures.clients import LOCAL, client_of


@pytest.mark.parametrize("address", ["127.0.0.1", "::1", "::ffff:127.0.0.1", ""])
def test_this_machine_is_one_client(address: str) -> None:
    assert client_of(address) == LOCAL


def test_each_address_is_a_client() -> None:
    assert client_of("192.0.2.1") == client_of("::ffff:192.0.2.1") == "192.0.2.1"
    assert len({client_of(address) for address in ("192.0.2.1", "192.0.2.2", "127.0.0.2")}) == 3


def test_all_addresses_of_a_network_that_one_client_chooses_from_are_that_client() -> None:
    assert client_of("2001:db8:0:1::1") == client_of("2001:db8:0:1:ffff::2") != client_of("2001:db8:0:2::1")


def test_what_is_no_address_is_taken_as_it_is() -> None:
    assert client_of("192.0.2.1:5000") == "192.0.2.1:5000"
