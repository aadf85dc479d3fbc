# SPDX-FileCopyrightText: Keywright contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Signs some KMS requests with botocore's own signer and prints them as JSON, one a line."""
import json

from botocore.auth import SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials

for token in (None, "TOKEN/of+a=session"):
    for region in ("us-east-1", "cn-north-1"):
        for body in ("{}", json.dumps({"KeyId": "alias/a b", "Description": "é\u4e00" * 30})):
            request = AWSRequest(
                method="POST",
                url="http://127.0.0.1:8080/",
                data=body.encode(),
                headers={
                    "Content-Type": "application/x-amz-json-1.1",
                    "X-Amz-Target": "TrentService.CreateKey",
                    "X-Odd-Header": "  two   spaces ",
                },
            )
            SigV4Auth(Credentials("AKIDEXAMPLE", "wJalr/secret", token), "kms", region).add_auth(request)
            headers = [[name, value] for name, value in request.headers.items()]
            headers.append(["Host", "127.0.0.1:8080"])
            print(json.dumps({"headers": headers, "body": body, "region": region}))
