"""Firefox gives each page of a folder a storage of its own; the book still has one. Driven through Marionette."""

import json
import shutil
import socket
import subprocess
import time

import pytest

from conftest import PATIENCE, Site
from training import bank

# As people have it: what Marionette would switch off for the sake of tests stays on.
PREFERENCES = {
    "remote.prefs.recommended": False,
    "security.fileuri.strict_origin_policy": True,
    "browser.startup.homepage_override.mstone": "ignore",
    "browser.aboutwelcome.enabled": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "app.update.enabled": False,
}


class Firefox:
    """Debian's Firefox with a profile of its own."""

    def __init__(self, folder):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        preferences = PREFERENCES | {"marionette.port": port}
        lines = [f"user_pref({json.dumps(name)}, {json.dumps(value)});" for name, value in preferences.items()]
        (folder / "user.js").write_text("\n".join(lines) + "\n")
        command = ["firefox-esr", "--headless", "--marionette", "--no-remote", "--profile", str(folder)]
        self.process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.bytes, self.number = b"", 0
        end = time.monotonic() + 3 * PATIENCE
        while True:
            try:
                self.socket = socket.create_connection(("127.0.0.1", port))
                break
            except OSError:
                assert time.monotonic() < end, "firefox-esr does not start"
                time.sleep(0.2)
        self._receive()
        self._command("WebDriver:NewSession", {})

    def _receive(self):
        while b":" not in self.bytes:
            self.bytes += self._read()
        length, rest = self.bytes.split(b":", 1)
        while len(rest) < int(length):
            rest += self._read()
        self.bytes = rest[int(length) :]
        return json.loads(rest[: int(length)])

    def _read(self) -> bytes:
        part = self.socket.recv(65536)
        assert part, "firefox-esr has gone"
        return part

    def _command(self, name: str, parameters: dict):
        self.number += 1
        message = json.dumps([0, self.number, name, parameters]).encode()
        self.socket.sendall(str(len(message)).encode() + b":" + message)
        _, _, error, result = self._receive()
        assert error is None, error
        return result

    def open(self, url: str) -> None:
        self._command("WebDriver:Navigate", {"url": url})

    def run(self, script: str):
        return self._command("WebDriver:ExecuteScript", {"script": script, "args": []})["value"]

    def wait(self, condition: str) -> None:
        end = time.monotonic() + PATIENCE
        while not self.run("return Boolean(" + condition + ")"):
            assert time.monotonic() < end, f"it did not come true that {condition}"
            time.sleep(0.1)

    def close(self) -> None:
        self.process.terminate()
        self.process.wait(PATIENCE)
        self.socket.close()


@pytest.fixture
def firefox(tmp_path):
    assert shutil.which("firefox-esr"), "firefox-esr is not installed: run make test, which installs it"
    browser = Firefox(tmp_path)
    yield browser
    browser.close()


def test_pages_share_one_storage(shipped: Site, firefox):
    question = next(each for each in bank(shipped)["questions"] if each["type"] == "single")
    firefox.open(shipped.url(shipped.path("rule")))
    firefox.wait("document.querySelector('.done:not([hidden])')")
    firefox.run("document.querySelector('.done [data-do=read]').click()")
    time.sleep(1)
    firefox.open(shipped.url(f"{shipped.edition}/train.html#practice=question:{question['id'].replace('/', '%2F')}"))
    firefox.wait("document.querySelector('form.ask--live')")
    firefox.run("document.querySelector('.opt').click()")
    firefox.run("document.querySelector('form.ask--live [type=submit]').click()")
    firefox.wait("document.querySelector('.ask--live .btns .mini') && document.querySelector('.ask--live .btns .mini').textContent")
    firefox.open(shipped.url(f"{shipped.edition}/me.html"))
    firefox.wait("document.querySelector('.tally')")
    figures = firefox.run("return [...document.querySelectorAll('.tally .figure')].map(each => each.textContent)")
    assert [figures[0], figures[2]] == ["1", "1"]
    assert firefox.run("return document.querySelector('.callout--warning') === null")
    firefox.open(shipped.url(shipped.path("rule")))
    firefox.wait("document.querySelector('.done [aria-pressed=true]')")
