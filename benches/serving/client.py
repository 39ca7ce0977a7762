"""HTTP, as little of it as keeps the client out of the figures."""

import re
import socket
import urllib.parse


class Client:
    """One kept-alive connection."""

    def __init__(self, port, timeout=60.0):
        self.port = port
        self.socket = socket.create_connection(("127.0.0.1", port), timeout)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.rest = b""

    def close(self):
        self.socket.close()

    def get(self, path, encoding="gzip"):
        return self.send("GET", path, encoding, b"")

    def post(self, path, fields):
        return self.send("POST", path, "gzip", urllib.parse.urlencode(fields).encode())

    def send(self, method, path, encoding, body):
        """The status, the headers as text in lower case, and the body as it came."""
        head = f"{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\n"
        head += f"Accept-Encoding: {encoding}\r\nAccept-Language: en\r\n"
        if method == "POST":
            head += "Content-Type: application/x-www-form-urlencoded\r\n"
            head += f"Content-Length: {len(body)}\r\n"
        return self.raw(head.encode() + b"\r\n" + body)

    def raw(self, request):
        """The same for a whole request."""
        self.socket.sendall(request)
        headers = self._until(b"\r\n\r\n").decode("latin-1").lower()
        status = int(headers.split(" ", 2)[1])
        if status in (204, 304):
            return status, headers, b""
        if "\r\ntransfer-encoding: chunked" in headers:
            return status, headers, self._chunks()
        length = re.search(r"\r\ncontent-length: (\d+)", headers)
        return status, headers, self._exactly(int(length.group(1)) if length else 0)

    def _more(self):
        got = self.socket.recv(1 << 16)
        if not got:
            raise ConnectionError("the server closed the connection")
        self.rest += got

    def _until(self, mark):
        while mark not in self.rest:
            self._more()
        taken, self.rest = self.rest.split(mark, 1)
        return taken

    def _exactly(self, length):
        while len(self.rest) < length:
            self._more()
        taken, self.rest = self.rest[:length], self.rest[length:]
        return taken

    def _chunks(self):
        body = b""
        while True:
            size = int(self._until(b"\r\n").split(b";")[0], 16)
            body += self._exactly(size)
            self._until(b"\r\n")
            if size == 0:
                return body
