package org.officeflow.engine.security;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What may be set about security.
 *
 * @param passwordIterations rounds of PBKDF2 with HMAC-SHA256 for a new password
 * @param failedLogins how many logins may fail from one address within {@code failedLoginsWithin}
 * @param largestRequest what one request may send
 * @param largestUpload what one request with files may send, such as a deployment
 * @param loginWithin how long a page waits for its reader to log in
 * @param mostWaiting how many pages may wait so; beyond it the oldest is forgotten
 */
@ConfigurationProperties("officeflow.security")
record SecuritySettings(
        @DefaultValue("600000") int passwordIterations,
        @DefaultValue("100") int failedLogins,
        @DefaultValue("PT10M") Duration failedLoginsWithin,
        @DefaultValue("2MB") DataSize largestRequest,
        @DefaultValue("10MB") DataSize largestUpload,
        @DefaultValue("PT10M") Duration loginWithin,
        @DefaultValue("10000") int mostWaiting) {

    SecuritySettings {
        require(passwordIterations >= 1000, "password-iterations must be 1000 or more");
        require(failedLogins >= 1, "failed-logins must be 1 or more");
        require(isPositive(failedLoginsWithin), "failed-logins-within must be a time such as PT10M");
        require(largestRequest.toBytes() > 0, "largest-request must be a size such as 2MB");
        require(largestUpload.toBytes() > 0, "largest-upload must be a size such as 10MB");
        require(isPositive(loginWithin), "login-within must be a time such as PT10M");
        require(mostWaiting >= 1, "most-waiting must be 1 or more");
    }

    private static boolean isPositive(Duration time) {
        return !time.isNegative() && !time.isZero();
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException("officeflow.security." + otherwise);
        }
    }
}
