package org.officeflow.engine.security;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;

/**
 * Passwords as PBKDF2 with HMAC-SHA256, stored as {@code iterations$salt$hash}; slow on purpose. The engine's own fast hashes
 * stay readable for accounts that were made with them.
 */
final class Pbkdf2Passwords implements PasswordEncryptor {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private final int iterations;

    Pbkdf2Passwords(int iterations) {
        this.iterations = iterations;
    }

    @Override
    public String encrypt(String password) {
        var salt = new byte[16];
        RANDOM.nextBytes(salt);
        var encoder = Base64.getEncoder();
        return iterations + "$" + encoder.encodeToString(salt) + "$"
                + encoder.encodeToString(hash(password, salt, iterations));
    }

    @Override
    public boolean check(String password, String encrypted) {
        var parts = encrypted.split("\\$");
        if (parts.length != 3) {
            return false;
        }
        var decoder = Base64.getDecoder();
        var expected = decoder.decode(parts[2]);
        return MessageDigest.isEqual(expected, hash(password, decoder.decode(parts[1]), Integer.parseInt(parts[0])));
    }

    @Override
    public String hashAlgorithmName() {
        return "PBKDF2-SHA256";
    }

    private static byte[] hash(String password, byte[] salt, int iterations) {
        var key = new PBEKeySpec(password.toCharArray(), salt, iterations, BYTES * 8);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(key)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no PBKDF2", e);
        } finally {
            key.clearPassword();
        }
    }
}
