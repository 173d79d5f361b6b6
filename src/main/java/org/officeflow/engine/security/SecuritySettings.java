package org.officeflow.engine.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What may be set about security.
 *
 * @param passwordIterations rounds of PBKDF2 with HMAC-SHA256 for a new password
 */
@ConfigurationProperties("officeflow.security")
record SecuritySettings(@DefaultValue("600000") int passwordIterations) {

    SecuritySettings {
        if (passwordIterations < 1000) {
            throw new IllegalArgumentException("officeflow.security.password-iterations must be 1000 or more");
        }
    }
}
